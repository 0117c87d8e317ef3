"""Akoma Ntoso files of our own making, in the profile that the United Nations uses.

The Lagoon Council, its resolutions and its members are fictional.
"""

from html import escape

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

COUNTED = """
<voting><count value="011" refersTo="inFavour"/><count value="2" refersTo="against"/></voting>
"""
WITHOUT_VOTE = '<voting outcome="adoptedWithoutVote"><quorum value=""/></voting>'

PREAMBLE = """
<formula name="enactingFormula"><p xml:space="preserve">
  <span class="italic">The Lagoon Council</span>,</p></formula>
<container name="Recalling"><p xml:space="preserve">	<span class="italic">Recalling</span> its
  resolution 12/4<authorialNote marker="1" placement="bottom"><p>	See <a href="#">LC/12/4</a>.</p>
  </authorialNote> on dredging,</p></container>
"""
BODY = """
<paragraph><num>1.</num><list><intro><p>	<span class="italic">Decides</span> that:</p></intro>
  <point><num>(a)</num><content><p>The dredging season shall close in May;</p></content></point>
  <point><num>(b)</num><content><p>Eel traps shall be lifted each week;</p></content></point>
  </list></paragraph>
<paragraph><num>2.</num><content><p><span class="italic">Requests</span> the Warden to report,
  and <span class="italic">invites</span> members to comment.</p></content></paragraph>
"""
CLOSING = (
    '<p><inline name="adoptionMeeting">4th meeting</inline><eol/><docDate>3 May 2031</docDate></p>'
)


def resolution(
    *,
    symbol: str = "LC/RES/13 (2031)",
    number: str = "",
    title: str = "Dredging in the lagoon",
    language: str = "eng",
    adopted: str = "2031-05-03",
    voting: str = WITHOUT_VOTE,
    preamble: str = PREAMBLE,
    body: str = BODY,
    after: str = f"<conclusions>{CLOSING}</conclusions>",
) -> bytes:
    """A file of one resolution; ``number`` stands before the title, as a rule the symbol's,
    ``after`` is what follows the main body.
    """
    number = number or symbol.split()[0].rpartition("/")[2]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="{NAMESPACE}"><statement name="resolution"><meta>
<identification source="#lc">
 <FRBRWork><FRBRuri value="/akn/lc/statement/{adopted}/13/"/>
  <FRBRdate date="{adopted}" name="adoption"/></FRBRWork>
 <FRBRExpression><FRBRdate date="2031-05-09" name="publication"/>
  <FRBRlanguage language="{language}"/></FRBRExpression>
</identification>
<classification source="LCLIB">
 <keyword value="EELS" showAs="EELS" dictionary="LC"/>
 <keyword value="Eels" showAs="Eels" dictionary="LC2"/>
 <keyword refersTo="agenda" value="7" showAs="Upkeep of the lagoon"/>
</classification>
<workflow source="#lc">
 <step date="2031-04-20" outcome="draftResolution" as="LC/13/L.2" by="Marsh and Meadow, Reedland"/>
 <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Duneland and Reedland"/>
 <step date="{adopted}" outcome="adopted" as="" by=""/>
</workflow>
<analysis source="#lc"><parliamentary>{voting}</parliamentary></analysis></meta>
<coverPage>
 <p><docAuthority refersTo="#issuingBody">Lagoon Council</docAuthority></p>
 <p><docNumber refersTo="#symbol">{escape(symbol)}</docNumber></p>
 <p><docTitle>Resolution adopted by the Lagoon Council on<docDate>3 May 2031</docDate>
 </docTitle></p>
</coverPage>
<preface><p><docNumber>{number}.</docNumber>
 <docTitle refersTo="#resolutionTitle">{escape(title)}</docTitle></p></preface>
<preamble>{preamble}</preamble><mainBody>{body}</mainBody>{after}
</statement></akomaNtoso>
""".encode()
