"""One invented event, told by several houses: the dam at Ossel, on the river Wend."""

WIRE = """\
OSSEL (AP) — A dam above the town of Ossel gave way before dawn on Tuesday, sending a wall of brown water through \
streets where most families were asleep, officials said.

At least 31 people were killed and some 4,200 driven from their homes, according to the provincial rescue service, \
which said that the search would go on through the night.

Governor Ilse Marwood said engineers had warned of cracks in the spillway as early as last autumn. "We were told, and \
we did not act in time," she said in front of the ruined bridge.

The dam was built in 1961 to feed a paper mill that has long since closed. Its owner, Wend Water, declined to comment.
"""

EDITED = (
    WIRE.replace("OSSEL (AP) — A dam", "A dam")
    .replace("brown water", "muddy water")
    .replace(" Its owner, Wend Water, declined to comment.", " The owner could not be reached.")
)

UNCREDITED = WIRE.replace("OSSEL (AP) — ", "")
UNCREDITED_EDIT = EDITED

QUOTING = """\
For nine years Petra Lund ran the bakery beside the mill race. On Wednesday she stood in what was left of it and \
counted the trays she could see in the mud.

The dam above Ossel had taken the bridge, the mill and her street on Tuesday; the rescue service is still looking for \
families. Her neighbours had gathered by the school, which is on the hill and dry. Some had slept on benches in the gym.

Governor Ilse Marwood said engineers had warned of cracks in the spillway as early as last autumn. "We were told, and \
we did not act in time," she said in front of the ruined bridge.

Nobody in the gym had heard of any such warning, and several people laughed when it was read out to them. The dam, \
the town, the river: everyone here has a story about the three of them.
"""

BROADCAST = """\
The army of Tarvia says it has pulled out of the port of Selm after three days of street fighting, a retreat that \
hands the separatists their second harbour in a fortnight.

Fighters of the Coast Front broke open the old customs jail and let out several hundred men held there since the \
spring. Cheering crowds carried some of them shoulder high along the quay.

Selm has 400,000 people and lies 90 kilometres west of the capital, which the separatists have vowed to reach before \
the rains. Its cranes handle two thirds of the grain the country sells abroad.

More than 60,000 people, most of them farm families, have fled along the coast road, the Red Cross says. Bakeries, \
clinics and the telephone exchange have shut for want of diesel.

The junta's patrons abroad, each with a war of its own, have sent little but statements. Its aircraft have not flown \
since Sunday for lack of spare parts.
"""

REWRITTEN = """\
Tarvian troops have withdrawn from the port of Selm following three days of street fighting, handing separatists a \
second harbour within a fortnight.

The Coast Front's fighters also broke open an old customs jail, where several hundred men had been held since spring, \
and cheering crowds were seen carrying freed men shoulder high down the quay.

A town of 400,000 people some 90 kilometres west of the capital, Selm handles with its cranes about two thirds of all \
grain sold abroad by the country. Separatists vow to get to the capital before the rains come.

According to the Red Cross, upwards of 60,000 people have fled on the coast road, farm families for the most part, \
while for want of diesel the clinics, bakeries and a telephone exchange were shut.

Patrons of the junta abroad have a war of their own and sent statements, but little more. Lack of spare parts has kept \
its aircraft from being flown since Sunday.
"""

INDEPENDENT = """\
SELM — I reached the harbour on foot, past burnt trucks, an hour after the last convoy of the Tarvian army had gone. \
A boy was selling cigarettes from a helmet.

The Coast Front's men were painting over the portraits on the town hall. Their commander, who gave his name as \
Ioan, told me that his unit had lost eleven in the fight for the grain silos, and that the capital would be next.

Inside the prison the doors stood open. Women walked from cell to cell reading the names scratched into the plaster, \
looking for brothers and husbands.

The government in the capital called the withdrawal a regrouping. Diplomats there were packing on Friday night, and \
flights to the islands were full.

How many have left Selm nobody could tell me. The road east was a line of carts, tractors and prams as far as I could \
see, and no one at the checkpoints was counting.
"""

THIRD = """\
Markets fell on Friday on news that separatists had taken Selm, the harbour through which Tarvia ships its wheat. \
Futures in the spring contract rose four per cent before easing.

Traders said that insurers would now refuse cover for vessels calling anywhere on the coast. Two bulk carriers turned \
away from Selm overnight and were heading for a neighbouring country, tracking data showed.

The army said it had left Selm to regroup. A spokesman for the Coast Front said that shipping would be welcome once \
mines laid in the harbour mouth were cleared.

Analysts at a brokerage put the loss of export earnings at two million a day, a heavy blow for a junta that already \
owes its soldiers three months of pay.
"""
