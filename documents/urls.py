"""The archive's addresses.

Parts of a reference are taken as any text, so that a malformed one gets the
answer that says what a reference looks like and what is there.
"""

from django.urls import path

from documents.views.browse import browse
from documents.views.compare import compare, compare_query
from documents.views.decide import decide, settle
from documents.views.document import document
from documents.views.figures import figure
from documents.views.home import home
from documents.views.lineage import matrix, thread
from documents.views.method import method
from documents.views.parallel import parallel
from documents.views.series import series, series_list
from documents.views.terms import terms, terms_file
from documents.views.verbs import verbs

app_name = "documents"
urlpatterns = [
    path("", home, name="home"),
    path("series/", series_list, name="series-list"),
    path("series/<str:series>/", series, name="series"),
    path("series/<str:series>/figures/<slug:name>.<slug:kind>", figure, name="figure"),
    path("series/<str:series>/lineage/", matrix, name="lineage"),
    path("series/<str:series>/lineage/<str:thread>/", thread, name="thread"),
    path("documents/", browse, name="browse"),
    path("documents/<str:series>/<str:key>/", document, name="document"),
    path("documents/<str:series>/<str:key>/beside/<str:other>/", parallel, name="parallel"),
    path("compare/", compare_query, name="compare-query"),
    path("compare/<str:series>/<str:pair>/", compare, name="compare"),
    path("compare/<str:series>/<str:pair>/decide/", decide, name="decide"),
    path("compare/<str:series>/<str:pair>/settle/", settle, name="settle"),
    path("terms/", terms, name="terms"),
    path("terms/table.csv", terms_file, name="terms-file"),
    path("verbs/", verbs, name="verbs"),
    path("about/method/", method, name="method"),
]
