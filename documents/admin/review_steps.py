"""The steps of a draft between its writer and whoever publishes it."""

from documents.actions.send_back_version import send_back_version
from documents.actions.submit_version import submit_version
from documents.actions.take_back_version import take_back_version
from documents.admin.step import Step, marks
from documents.admin.version_forms import ReasonForm, WordForm
from documents.models import ReviewState

REVIEW_STEPS = (
    Step(
        "submit",
        "Submit",
        "Hand the draft over to be looked at and published by a second person. It is not changed "
        "until it comes back or you take it back.",
        "documents.submit_version",
        WordForm,
        lambda version: version.review_state in {ReviewState.DRAFT, ReviewState.SENT_BACK},
        marks(submit_version),
    ),
    Step(
        "send-back",
        "Send back",
        "Say what is to be mended; the draft waits for who submitted it.",
        "documents.send_back_version",
        ReasonForm,
        lambda version: version.review_state == ReviewState.IN_REVIEW,
        marks(send_back_version),
    ),
    Step(
        "take-back",
        "Take back",
        "The draft can be changed again, and waits for nobody until it is submitted anew.",
        "documents.submit_version",
        WordForm,
        lambda version: version.review_state in {ReviewState.IN_REVIEW, ReviewState.SENT_BACK},
        marks(take_back_version),
    ),
)
