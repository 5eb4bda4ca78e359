import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.link import compare_names
from consilience.link.letters import words_of

# Each row: two names of one, and a word that the reason must have.
ONE = [
    ("Yusuf al-Jaziri", "Yousef el-Gaziri", "spellings"),
    ("Khadija Osman", "Khadijah Uthman", "spellings"),
    ("Abd al-Rahman Khatib", "Abdurrahman el-Khatib", "same"),
    ("Noureddine Zeroual", "Nur al-Din Zerwal", "together"),
    ("Youssef Benali", "Yusuf Ben Ali", "together"),
    ("Wiktor Krawchenko", "Victor Kravchenko", "sound alike"),
    ("Anatol Sorokoff", "Anatol Sorokov", "sound alike"),
    ("Andrejs Ozols", "Andrey Ozol", "sound alike"),
    ("Helen Mrash", "Helen Marsh", "alike"),
    ("Jonathan Whitcombe", "Jonathon Whitcomb", "alike"),
    ("Hel3n Marsh", "Helen Marsh", "same"),
    ("HelenMarsh", "Helen Marsh", "same"),
    ("Dr. Ana Silva", "Ana Silva", "same"),
    ("A. Silva", "Ana Silva", "initial"),
    ("J.-M. Ibarra", "Jean-Marc Ibarra", "initial"),
    ("JM Ibarra", "Jean-Marc Ibarra", "initials"),
    ("Silva, Ana", "Ana Silva", "order"),
    ("Ana Maria Silva", "Ana Silva", "left out"),
    ("Bill Farrow", "William Farrow", "forms of one name"),
    ("Ludwig van der Velde", "Ludwig Vandervelde", "together"),
    ("Thomas Berger Jr.", "Thomas Berger", "same"),
    ("Omar Haddad alias Abu Karam", "Umar Haddad", "spellings"),
]
ACROSS_SCRIPTS = [
    ("Tarek Mansour", "طارق منصور"),
    ("Abdulrahman al-Khatib", "عبد الرحمن الخطيب"),
    ("Grigori Scherbakow", "Григорий Щербаков"),
    ("Oleksii Hrytsenko", "Олексій Гриценко"),
    ("Kostas Bakalis", "Κώστας Μπακάλης"),
    ("Dong-hyun Park", "박동현"),
    ("Weiming Zhang", "张伟明"),
    ("Chang Wei-ming", "Zhang Weiming"),
    ("Priya Sharma", "प्रिया शर्मा"),
    ("Yael Ben-David", "יעל בן דוד"),
    ("Reza Hosseini", "رضا حسینی"),
    ("Fatima Zahra Benkirane", "فاطمة الزهراء بنكيران"),
    ("Giorgi Beridze", "გიორგი ბერიძე"),
    ("Kateryna Shevchuk", "Катерина Шевчук"),
    ("Søren Kjærgaard", "Soren Kjaergaard"),
    ("Неlеn Marsh", "Helen Marsh"),  # its first letters are Cyrillic
]
ONE_BODY = [
    ("Tarvale Shipping Ltd", "Tarvale Shipping Limited"),
    ("Tarvale Ship ping GmbH", "Tarvale Shipping"),
    ("Kestrel Aviation Aktiengeselschaft", "Kestrel Aviation A.G."),
    ("ООО «Северная Звезда»", "Severnaya Zvezda LLC"),
    ("J.K. Brandt & Sons Ltd", "JK Brandt and Sons"),
    ("Department of Fisheries of the United States", "U.S. Department of Fisheries"),
    ("Ministerio de Pesca", "Ministry of Pesca"),
    ("Third Brigade", "3rd Brigade"),
    ("Brigade Forty-Two", "Brigade 42"),
    ("HRA", "Harbour Relief Agency"),
    ("Coast Front/Delta Army", "Delta Army"),
]
TWO = [
    ("Yusuf al-Jaziri", "Karim al-Jaziri"),
    ("Omar al-Badani", "Omar al-Gofari"),
    ("Hassan Jaber", "Hussein Jaber"),
    ("حسن جابر", "حسين جابر"),
    ("Mahmoud Salem", "Mohammed Salem"),
    ("Ahmad bin Khalid", "Khalid bin Ahmad"),
    ("Ivan Petrovich Sorokin", "Ivan Sergeevich Sorokin"),
    ("Ivan Petrovich Sorokin", "Pyotr Sorokin"),
    ("Oleg Kravets", "Olga Kravets"),
    ("Viktor Levchenko", "Viktoria Levchenko"),
    ("John Berger Jr.", "John Berger Sr."),
    ("P. Hale", "R. Hale"),
    ("George Walker", "George Baker"),
    ("Luis Fernández", "Luis Hernández"),
    ("박동현", "박동민"),
    ("Ana Silva", "Eva Moreno"),
    ("VP", "Viola Prentice"),
]
TWO_BODIES = [
    ("Tarvale Shipping Ltd", "Tarvale Mining Ltd"),
    ("Ministry of Health", "Ministry of Defence"),
    ("Bank of Tarvale", "Bank of Norholm"),
    ("Route 12", "Route 14"),
    ("First Army", "Fourth Army"),
    ("East Norholm Hospital", "West Norholm Hospital"),
    ("Kestrel Aviation GmbH", "Kestrel Aviation AG"),
    ("Kestrel Bank", "Kestrel Bank Uganda"),
    ("Kestrel Ltd", "Kestrel Airlines Ltd"),
    ("Kestrel Fund Ltd", "Kestrel Fund II Ltd"),
    ("A.B.C. Company", "C.B.A. Company"),
]


@pytest.mark.parametrize(("left", "right", "why"), ONE)
def test_one_person_in_two_spellings(left, right, why):
    score = compare_names(left, right)
    assert score.value >= 0.5
    assert why in score.reason


@pytest.mark.parametrize(("left", "right"), ACROSS_SCRIPTS + ONE_BODY)
def test_one_name(left, right):
    assert compare_names(left, right).value >= 0.5


@pytest.mark.parametrize(("left", "right"), TWO + TWO_BODIES)
def test_two_names(left, right):
    assert compare_names(left, right).value < 0.5


def test_what_contradicts_is_told():
    assert compare_names("Karim Jaziri", "Yusuf Jaziri").reason == "'karim' and 'yusuf' are two names"
    assert compare_names("Kestrel Bank", "Kestrel Bank Uganda").reason == "'uganda' makes it another of that name"
    assert "two legal forms" in compare_names("Kestrel GmbH", "Kestrel AG").reason


def test_what_is_left_out_weighs_less_than_what_differs():
    left_out = compare_names("Ana Silva", "Ana Maria Silva").value
    misspelled = compare_names("Ana Silva", "Ana Silvo").value
    other = compare_names("Ana Silva", "Ana Prado").value
    assert 1.0 > left_out > misspelled > 0.5 > other


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_comparison_is_a_share_and_looks_the_same_from_both_sides(left, right):
    score = compare_names(left, right)
    assert 0.0 <= score.value <= 1.0
    assert score.reason
    assert compare_names(right, left).value == score.value


@given(st.text(min_size=1, max_size=40))
def test_a_name_is_itself(name):
    if words_of(name):
        assert compare_names(name, name).value == 1.0
