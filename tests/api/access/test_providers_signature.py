"""Alipay's way to sign: what is signed, by which key, and which keys an operator may name."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from api.access.providers_signature import is_signed, read_private_key, read_public_key, sign, signed_text
from tests.api.access.stand_ins import ALIPAY_KEY, OUR_KEY, private_text, public_text


def pem(key, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    """A private key as a file holds it."""
    return key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(private_text(OUR_KEY), id="bare base64"),
        pytest.param(pem(OUR_KEY), id="PEM"),
        pytest.param(pem(OUR_KEY, PrivateFormat.TraditionalOpenSSL), id="PKCS #1"),
        pytest.param(pem(OUR_KEY).replace("\n", "\\n"), id="line ends spelt out"),
        pytest.param(pem(OUR_KEY).replace("\n", " "), id="line ends lost"),
    ],
)
def test_our_key_in_each_way_it_is_kept(text):
    """However an operator pastes it into one variable, it is the same key."""
    assert read_private_key(text).private_numbers() == OUR_KEY.private_numbers()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("not-a-key", id="no key"),
        pytest.param("", id="nothing"),
        pytest.param(base64.b64encode(b"x" * 99).decode(), id="no DER"),
        pytest.param(pem(ec.generate_private_key(ec.SECP256R1())), id="not RSA"),
        pytest.param(pem(rsa.generate_private_key(public_exponent=65537, key_size=1024)), id="too small"),
        pytest.param(public_text(OUR_KEY), id="the public half"),
    ],
)
def test_a_key_that_cannot_be(text):
    """It is refused at the start, and the refusal does not repeat it."""
    with pytest.raises(ValueError, match="a private RSA key") as caught:
        read_private_key(text)
    assert text[30:60] == "" or text[30:60] not in str(caught.value)


def test_alipay_s_key():
    """Its public half is enough, and a private one is refused."""
    assert read_public_key(public_text(ALIPAY_KEY)).public_numbers() == ALIPAY_KEY.public_key().public_numbers()
    with pytest.raises(ValueError, match="a public RSA key"):
        read_public_key(private_text(ALIPAY_KEY))


def test_what_a_signature_stands_for():
    """Sorted by name, unescaped, without the signature itself and without what says nothing."""
    told = {"version": "1.0", "code": "a+b&c=d", "app_id": "1", "sign": "x", "app_auth_token": ""}
    assert signed_text(told) == b"app_id=1&code=a+b&c=d&version=1.0"


def test_a_signature_is_of_one_key_and_one_text():
    """Neither another key nor another text passes."""
    signature = sign(OUR_KEY, b"text")
    assert is_signed(OUR_KEY.public_key(), b"text", signature)
    assert not is_signed(OUR_KEY.public_key(), b"texts", signature)
    assert not is_signed(ALIPAY_KEY.public_key(), b"text", signature)
    assert not is_signed(OUR_KEY.public_key(), b"text", "no base64!")
