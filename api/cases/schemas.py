"""The request bodies of tracking, as the contract names them."""

from api.requests import Body, Text


class Tracking(Body):
    """Looks at a case without an account: its number, the end of the worker's ID number, and a code sent by message."""

    case_no: Text
    id_number_last4: Text
    challenge_id: Text
    code: Text
