"""Root addresses: the curators' admin, and the archive itself."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

handler404 = "documents.views.errors.not_found"

urlpatterns = [
    # Asked for by browsers on pages that name no icon, the admin's among them.
    path("favicon.ico", RedirectView.as_view(url=f"{settings.STATIC_URL}img/mark.svg")),
    path("admin/", admin.site.urls),
    path("", include("documents.urls")),
]
