"""Pages at short addresses: asked for anew, sent only when changed."""

from django.test import TestCase

from tests import records
from tests.views.pages import page, response

ADDRESSES = ("/", "/series/", "/series/veldt/", "/documents/", "/about/method/")


class CurrentStateTests(TestCase):
    def test_is_kept_but_never_used_unasked(self) -> None:
        records.document()
        for address in ADDRESSES:
            answer = response(address)
            assert answer["Cache-Control"] == "no-cache", address
            assert "HX-Request" in answer["Vary"], address
            assert "Cookie" not in answer["Vary"], address
            assert not answer.cookies, address

    def test_is_sent_once_until_it_changes(self) -> None:
        records.document()
        for address in ADDRESSES[:4]:
            tag = response(address)["ETag"]
            assert page(address, status=304, if_none_match=tag) == ""
        records.series("veldt-other", title="Other documents")
        assert response("/series/", if_none_match=response("/")["ETag"]).status_code == 200

    def test_a_change_is_sent(self) -> None:
        records.document()
        tag = response("/series/veldt/")["ETag"]
        records.document("2024-05-16")
        assert response("/series/veldt/", if_none_match=tag).status_code == 200
