/**
 * Words that American and British English spell differently, in the forms that medical writing has. Left out is what
 * either spells in both ways, or in another way with another meaning: analog, fetal, meter, practice, program, sulfur,
 * and analyses, the plural of a noun in both.
 */

/** A line is the American stem, the British stem and the endings of both; `-` is no ending. */
const stems = `
ischemi ischaemi a c
anemi anaemi a as c
leukemi leukaemi a as c
hyperglycemi hyperglycaemi a c
hypoglycemi hypoglycaemi a c
glycemi glycaemi a c
hypoxemi hypoxaemi a c
lipidemi lipidaemi a
hyperlipidemi hyperlipidaemi a
dyslipidemi dyslipidaemi a
uremi uraemi a c
septicemi septicaemi a
bacteremi bacteraemi a
hyperemi hyperaemi a
edema oedema - s tous
hemorrhag haemorrhag e es ic ed ing
hemoglobin haemoglobin - s
hematoma haematoma - s
hematocrit haematocrit - s
hematolog haematolog y ical ist ists ic
hematopoie haematopoie sis tic
hematoxylin haematoxylin -
hemodynamic haemodynamic - s ally
hemosta haemosta sis tic
hemoly haemoly sis tic
hemophilia haemophilia - c cs
hemodialysis haemodialysis -
pediatric paediatric - s ian ians
orthopedic orthopaedic - s
gynecolog gynaecolog y ical ist ists
anesthe anaesthe sia tic tics tist tists siology
esophag oesophag us eal itis
estrogen oestrogen - s ic
diarrhea diarrhoea - l
celiac coeliac -
cesarean caesarean - s
etiolog aetiolog y ies ic ical
dyspnea dyspnoea -
apnea apnoea - s
tumor tumour - s al
color colour - s ed ing less
behavior behaviour - s al ally
favor favour - s ed ing able ably ite
neighbor neighbour - s ing hood
odor odour - s less
vapor vapour - s
harbor harbour - s ed ing
rigor rigour -
center centre - s
fiber fibre - s
liter litre - s
milliliter millilitre - s
microliter microlitre - s
centimeter centimetre - s
millimeter millimetre - s
titer titre - s
caliber calibre -
analyz analys e ed ing
catalyz catalys e ed ing
paralyz paralys e ed ing
hydrolyz hydrolys e ed ing
dialyz dialys e ed ing
defense defence - s
aging ageing -
label labell ed ing
model modell ed ing
signal signall ed ing
travel travell ed ing
counsel counsell ed ing
channel channell ed ing
tunnel tunnell ed ing
level levell ed ing
enrollment enrolment - s
fulfill fulfil - ment
skillful skilful -
aluminum aluminium -
artifact artefact - s
maneuver manoeuvre - s
mold mould - s
judgment judgement - s
acknowledgment acknowledgement - s
`;

/** Before -ize and -ise; British English has both, but an article has one. */
const stemsOfIze =
  'anonym categor character colon crystall custom depolar emphas final general homogen hospital hybrid immun local maxim metabol minim mobil neutral normal optim organ oxid polar priorit random real recanal recogn repolar revascular sensit special stabil standard steril summar synthes util vascular visual';
const endingsOfIze = ['e', 'ed', 'es', 'ing', 'ation', 'ations'];

/** Spellings of one word in both varieties. */
export interface Spelling {
  readonly american: string;
  readonly british: string;
  /** True for -ize, which British English may have too. */
  readonly isIze: boolean;
}

/** By a word's spelling in small letters, American or British, what it is in both. */
export const spellings: ReadonlyMap<string, Spelling> = new Map(
  [...pairsOfStems(), ...pairsOfIze()].flatMap((spelling) => [
    [spelling.american, spelling],
    [spelling.british, spelling],
  ]),
);

function pairsOfStems(): Spelling[] {
  return stems
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [american = '', british = '', ...endings] = line.split(' ');
      return endings
        .map((ending) => (ending === '-' ? '' : ending))
        .map((ending) => ({ american: american + ending, british: british + ending, isIze: false }));
    });
}

function pairsOfIze(): Spelling[] {
  return stemsOfIze.split(' ').flatMap((stem) =>
    endingsOfIze.map((ending) => ({
      american: `${stem}iz${ending}`,
      british: `${stem}is${ending}`,
      isIze: true,
    })),
  );
}
