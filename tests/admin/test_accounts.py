"""Rights are given and taken at the desk, and the audit says by whom."""

from django.contrib.auth.models import Group, Permission, User

from documents.models import Event
from tests.admin.filled_in import filled_in
from tests.cast import SignedInTestCase


class AccountTests(SignedInTestCase):
    role = "administrator"

    def setUp(self) -> None:
        super().setUp()
        self.address = f"/admin/auth/user/{self.cast.reader.pk}/change/"

    def _send(self, **changes: object) -> None:
        joined = {"date_joined_0": "2024-10-01", "date_joined_1": "12:00:00"}
        values = filled_in(self.client, self.address, **joined | changes)
        response = self.client.post(self.address, values)
        assert response.status_code == 302, response.context["adminform"].form.errors

    def test_a_right_that_is_given_is_in_the_audit(self) -> None:
        right = Permission.objects.get(codename="publish_version")
        self._send(user_permissions=[right.pk], is_staff="on")
        event = Event.objects.get()
        assert (event.actor, event.object_type, event.object_key) == (
            "user:administrator",
            "user",
            "reader",
        )
        assert event.before == {"permissions": [], "is_staff": False}
        assert event.after == {"permissions": ["documents.publish_version"], "is_staff": True}

    def test_a_form_sent_back_unchanged_writes_no_event(self) -> None:
        self._send()
        assert not Event.objects.exists()

    def test_a_new_account_is_in_the_audit_without_its_password(self) -> None:
        values = {
            "username": "registrar",
            "password1": "Strait-of-Veldt-9",
            "usable_password": "true",
        }
        values["password2"] = values["password1"]
        assert self.client.post("/admin/auth/user/add/", values).status_code == 302
        event = Event.objects.get()
        assert (event.action, event.object_key) == ("add", "registrar")
        assert "Strait-of-Veldt" not in str(event.after)

    def test_a_new_password_is_in_the_audit_and_it_is_not(self) -> None:
        values = {"password1": "Strait-of-Veldt-9", "password2": "Strait-of-Veldt-9"}
        values["usable_password"] = "true"
        address = f"/admin/auth/user/{self.cast.reader.pk}/password/"
        assert self.client.post(address, values).status_code == 302
        event = Event.objects.get()
        assert (event.action, event.object_key, event.after) == ("password", "reader", None)

    def test_a_password_that_was_refused_is_not(self) -> None:
        address = f"/admin/auth/user/{self.cast.reader.pk}/password/"
        assert self.client.post(address, {"password1": "a", "password2": "b"}).status_code == 200
        assert not Event.objects.exists()

    def test_names_stay_and_accounts_are_not_deleted(self) -> None:
        self._send(username="somebody-else")
        assert User.objects.filter(username="reader").exists()
        address = f"/admin/auth/user/{self.cast.reader.pk}/delete/"
        assert self.client.post(address, {"post": "yes"}).status_code == 403

    def test_a_group_s_rights_are_in_the_audit(self) -> None:
        right = Permission.objects.get(codename="seal_version")
        values = {"name": "Guardians", "permissions": [right.pk]}
        assert self.client.post("/admin/auth/group/add/", values).status_code == 302
        event = Event.objects.get()
        assert event.object_key == "Guardians"
        assert event.after == {"permissions": ["documents.seal_version"]}

    def test_a_curator_gives_nobody_rights(self) -> None:
        self.client.force_login(self.cast.curator)
        for page in ("/admin/auth/user/", "/admin/auth/group/add/", self.address):
            assert self.client.get(page).status_code == 403

    def test_who_may_do_everything_is_named_by_their_like_only(self) -> None:
        self._send(is_superuser="on")
        assert not User.objects.get(username="reader").is_superuser
        above = User.objects.create_superuser("founder", password="founder")
        for page in ("change", "password"):
            sent = {"username": "founder", "password1": "Veldt-9-strait", "password2": "x"}
            address = f"/admin/auth/user/{above.pk}/{page}/"
            assert self.client.post(address, sent).status_code == 403
        self.client.force_login(above)
        self._send(is_superuser="on")
        assert User.objects.get(username="reader").is_superuser

    def test_a_role_is_what_it_is(self) -> None:
        role = Group.objects.get(name="contributor")
        address = f"/admin/auth/group/{role.pk}/change/"
        assert self.client.get(address).status_code == 200
        assert self.client.post(address, {"name": "contributor"}).status_code == 403
