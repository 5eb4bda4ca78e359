import pytest

from consilience.read.language import detect_language, foreign

TEXTS = {
    "en": (
        "The ferry left the quay at noon with sixty people on board and sank within sight of the "
        "harbour, officials said."
    ),
    "de": (
        "Die Fähre legte am Mittag mit sechzig Menschen an Bord ab und sank in Sichtweite des Hafens, "
        "wie die Behörden sagten. Taucher suchten in der Nacht nach den Vermissten."
    ),
    "fr": (
        "Le ferry a quitté le quai à midi avec soixante personnes à bord et a coulé en vue du port, ont "
        "dit les autorités."
    ),
    "es": (
        "El ferry salió del muelle al mediodía con sesenta personas a bordo y se hundió a la vista del "
        "puerto, dijeron las autoridades."
    ),
    "it": (
        "Il traghetto ha lasciato il molo a mezzogiorno con sessanta persone a bordo ed è affondato in "
        "vista del porto, dicono le autorità."
    ),
    "pt": (
        "O ferry deixou o cais ao meio-dia com sessenta pessoas a bordo e afundou à vista do porto, "
        "disseram as autoridades."
    ),
    "nl": (
        "De veerboot vertrok om twaalf uur met zestig mensen aan boord en zonk in het zicht van de "
        "haven, zeiden de autoriteiten."
    ),
    "sv": (
        "Färjan lämnade kajen vid middagstid med sextio personer ombord och sjönk inom synhåll för "
        "hamnen, sade myndigheterna. Dykare sökte i vraket under natten, och de hade inte hittat någon "
        "vid liv när det blev morgon, men arbetet ska fortsätta."
    ),
    "pl": (
        "Prom odpłynął z nabrzeża w południe z sześćdziesięcioma osobami na pokładzie i zatonął w "
        "pobliżu portu, jak podały władze. Nurkowie przez całą noc przeszukiwali wrak, ale do rana nie "
        "znaleziono nikogo, kto był jeszcze żywy."
    ),
    "tr": (
        "Feribot öğle saatlerinde altmış kişiyle iskeleden ayrıldı ve limanın yakınında battı, diye "
        "açıkladı yetkililer; arama için çok ekip geldi. Dalgıçlar gece boyunca enkazı aradı ve sabah "
        "olduğunda daha kimse bulunamadı, ama bu iş için yeni ekipler de gelecek."
    ),
    "ru": (
        "Паром отошёл от причала в полдень с шестьюдесятью людьми на борту и затонул недалеко от гавани, "
        "сообщили в порту. Водолазы искали людей всю ночь, но до утра так никого и не нашли."
    ),
    "el": (
        "Το πλοίο έφυγε από την προβλήτα το μεσημέρι με εξήντα ανθρώπους και βυθίστηκε κοντά στο λιμάνι, "
        "είπαν οι αρχές."
    ),
    "ar": "غادرت العبارة الرصيف عند الظهر وعلى متنها ستون شخصا وغرقت على مرأى من الميناء، حسبما قال مسؤولون.",
    "he": "המעבורת עזבה את הרציף בצהריים ועליה שישים איש וטבעה סמוך לנמל, אמרו הרשויות.",
    "ja": "フェリーは正午に六十人を乗せて岸壁を離れ、港の見えるところで沈没したと当局者は語った。",
    "zh": "渡轮中午载着六十人离开码头，在看得见港口的地方沉没，官员们说。",
    "ko": "여객선은 정오에 예순 명을 태우고 부두를 떠나 항구가 보이는 곳에서 침몰했다고 당국자들이 말했다.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_text(code):
    text = (TEXTS[code] + " ") * 8
    assert detect_language(text) == code
    assert (foreign(text, code) is None) == (code == "en")


@pytest.mark.parametrize("code", TEXTS)
def test_a_short_text_is_not_judged(code):
    text = TEXTS[code][:199]
    assert detect_language(text) is None
    assert foreign(text, code) is None


def test_an_english_report_with_quotes_in_another_language_is_english():
    text = TEXTS["en"] * 3 + "“" + TEXTS["ar"] + TEXTS["fr"] + "” " + TEXTS["en"]
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", ["Ada Holm 14 " * 40, "1 2 3 4 " * 100, "- " * 300, "x" * 500])
def test_a_list_is_in_no_language(text):
    assert detect_language(text) is None
