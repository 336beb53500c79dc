"""Sends what a browser reads: packed where it can unpack, and only once; with what pages of ours may load."""

from litestar import Request, Response

from api.web.assets import Asset

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src blob:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def send(request: Request, asset: Asset, headers: dict[str, str], status: int = 200) -> Response:
    """A file in the form the browser takes, or only word that it has the same one."""
    headers = {"Vary": "Accept-Encoding", **headers, "ETag": asset.etag}
    if status == 200 and asset.etag in _tags(request.headers.get("if-none-match", "")):
        return Response(b"", status_code=304, headers=headers)
    body = asset.body
    if asset.packed is not None and _takes_gzip(request.headers.get("accept-encoding", "")):
        body = asset.packed
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type=asset.media_type, status_code=status, headers=headers)


def _tags(header: str) -> list[str]:
    return [tag.strip().removeprefix("W/") for tag in header.split(",")]


def _takes_gzip(header: str) -> bool:
    wishes = [wish.replace(" ", "").lower() for wish in header.split(",")]
    return any(wish.split(";")[0] == "gzip" and not wish.endswith((";q=0", ";q=0.0")) for wish in wishes)
