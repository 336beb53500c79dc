"""How long a question waits for its answer: enquiries without a sign-in, and turns of a file that ask.

One client on a kept connection over loopback asks invented questions one after the other, the same
ones both ways; a turn is durable before it is answered, an enquiry keeps nothing. What the server
spends of the processor on one answer stands beside the waits. The promise is a median of ten
milliseconds at most.
"""

import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop

from tests.bench.turns import Round, processor_of
from tests.campaigns.persona import STORY
from tests.campaigns.service import Server, Service
from tests.campaigns.wire import Wire

ASKED = (
    "工伤能赔多少钱", "九级伤残能赔多少钱", "单位不给申请怎么办", "申请工伤要什么材料", "上班路上被车撞了算工伤吗", "医药费谁出",
    "什么时候能做劳动能力鉴定", "没签合同能不能认定工伤", "停工留薪期工资怎么发", "多久能拿到赔偿", "我该怎么办",
    "取钢板的钱以后还管不管", "老板说给我三万块这事就算了，签了行不行", "昨天在工地摔断了腿，老板不管，能不能自己申请，要多久",
)  # fmt: skip
"""Of each kind: general, with a grade, special words, several at once, and what only the search finds."""
TIMES = 20
AIM = 10.0


async def enquiries(server: Server, times: int) -> Round:
    """Each question so many times, without a sign-in."""
    wire = server.wire()

    async def ask(text: str) -> int:
        return (await wire.post("/v1/enquiries", {"text": text})).status

    return await _measured(server, wire, ask, times)


async def turns(server: Server, times: int) -> Round:
    """The same as turns of files begun beforehand, a new one each time round."""
    wire = server.wire()
    token = (await wire.post("/v1/auth/tokens", {"grant": "guest"})).json()["access_token"]
    begun = [await _begin(wire, token) for _ in range(times)]
    asked = 0

    async def ask(text: str) -> int:
        nonlocal asked
        path = f"/v1/conversations/{begun[asked // len(ASKED)]}/turns"
        asked += 1
        return (await wire.post(path, {"text": text}, token, uuid.uuid4().hex)).status

    return await _measured(server, wire, ask, times)


async def _begin(wire: Wire, token: str) -> str:
    body = {"matter": "recognition", "text": STORY}
    return (await wire.post("/v1/conversations", body, token, uuid.uuid4().hex)).json()["id"]


async def _measured(server: Server, wire: Wire, ask: Callable[[str], Awaitable[int]], times: int) -> Round:
    waits = []
    spent, begun = processor_of(server.pid), time.perf_counter()
    for _ in range(times):
        for text in ASKED:
            at = time.perf_counter()
            if (status := await ask(text)) != 200:
                raise RuntimeError(f"{status} to {text}")
            waits.append((time.perf_counter() - at) * 1000)
    took, spent = time.perf_counter() - begun, processor_of(server.pid) - spent
    wire.close()
    return Round(len(waits) / took, waits, spent * 1000 / len(waits))


async def measure(folder: Path, times: int = TIMES) -> dict[str, Round]:
    """Both ways, after a round that is not counted."""
    server = Service(folder / "service")
    try:
        await server.start()
        await enquiries(server, 2)
        await turns(server, 1)
        return {"enquiry": await enquiries(server, times), "turn": await turns(server, times)}
    finally:
        await server.die()


def main() -> None:
    """Measures and prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        found = uvloop.run(measure(Path(folder)))
    sys.stdout.write(f"{'':10}{'p50 ms':>9}{'p99 ms':>9}{'cpu ms':>9}\n")
    for name, each in found.items():
        sys.stdout.write(f"{name:10}{each.quantile(0.5):9.2f}{each.quantile(0.99):9.2f}{each.cpu:9.2f}\n")
    sys.stdout.write(f"of {len(ASKED)} questions {TIMES} times; aim: p50 at most {AIM:.0f}\n")


if __name__ == "__main__":
    main()
