import type { ClaimWords } from './words.ts';

/** What English qualifies its statements with. */
export const englishClaims: ClaimWords = {
  spaced: true,
  hedge: {
    asks: `may, might, could, perhaps, maybe, possibly, possible, possibilit*, probably, presumabl*, conceivabl*, potentially, likely, likelihood,
      seem, seems, seemed, seemingly, appears to, appear to, appeared to, it appears, suggest*, hypothes*, speculat*, postulat*, surmis*`,
    answers: `can, able, capab*, cannot, would, should, potential, potentials, promis*, prospect*, hope*, expect*, estimat*, believ*, thought, think,
      consider*, regarded, indicat*, imply, implies, implied, implication*, tend, tends, tended, tendenc*, propens*, prone, risk, risks, chance, chances, probab*,
      suspect*, assum*, presum*, predict*, conjectur*, theor*, proposed, propose, proposes, point to, points to, pointed to, pointing to, hint*, infer*, deduc*,
      apparent*, appear*, feasib*, uncertain*, unclear, unlikely, difficult*, whether, poised, candidate*, signs of, recommend*, supports, supported`,
  },
  negation: {
    asks: `not, no, cannot, without, never, neither, nor, none, nothing, nobody, nowhere, don't, doesn't, didn't, isn't, aren't, wasn't, weren't,
      can't, couldn't, won't, wouldn't, hasn't, haven't, hadn't`,
    answers: `un*, non*, *less, *lessly, -free, free of, free from, lack*, fail*, absen*, exclud*, exclus*, except*, avoid*, prevent*, prohibit*, forbid*,
      deny, denied, denies, *negative, *negativity, negat*, refus*, reject*, ignor*, neglect*, overlook*, omit*, omission*, rare*, seldom, hardly, scarce*, barely,
      little, few, fewer, instead, rather than, stop*, ceas*, withdr*, withh*, difficult*, poorly, similar*, same, comparabl*, equal*, equivalent*, identical*,
      independen*, irrespective, contraindic*, spare, spared, sparing, intact, stable, steady, constant, uncertain*, unclear, unlikely, out of, outside, resist*, abolish*, eliminat*, abrogat*, obviat*,
      dispens*, zero, void, wrong*, false*, elusive, idiopath*, cryptogen*, normal, naive, naïve, missing, miss, missed, blind*, masked, against, less than, no more than, no less than, no fewer than, no later than, no earlier than,
      no longer than, no greater than, no higher than, no lower than, not more than, not less than, not later than, partly, partial*, wait, until, all but, yet to, remains to be, remain to be,
      inactiv*, inadequa*, inability, inaccura*, inappropriat*, incapab*, incompat*, incomplet*, inconclus*, inconsist*, incorrect*, ineffect*,
      infrequen*, infertil*, insensitiv*, insignifican*, insolub*, instab*, insufficien*, intoleran*, invalid*, involunt*, indistingu*, imbalanc*, immatur*, imperfect*, impossib*,
      disagree*, imprecis*, improbab*, improper*, irregular*, irrelevan*, irreversib*, disappear*, discontinu*, disregard*, mismatch*, asymptomat*, atraumat*, atyp*,
      acellular, afebrile, asymmetr*, anuri*, deficien*`,
  },
  up: {
    asks: `increas*, elevat*, raised, raises, raise, rise, rises, rising, risen, rose, upregulat*, up-regulat*, promote, promotes, promoted, promoting,
      promotion, enhanc*, augment*, accelerat*, facilitat*, boost*, strengthen*, prolong*, enlarg*, aggravat*, exacerbat*, higher, longer, larger, doubled`,
    answers: `greater, more, faster, stronger, thicker, extend*, expan*, grow, grows, grew, grown, growth, gain*, activat*, stimulat*, induc*,
      amplif*, climb*, double, doubling, doubles, tripl*, improv*, worsen*, restor*, recover*, increasingly, exceed*, above, heighten*, intensif*, aid*, help*`,
  },
  down: {
    asks: `decreas*, reduc*, lowered, lowers, lowering, declin*, diminish*, downregulat*, down-regulat*, inhibit, inhibits, inhibited, inhibiting, inhibition, attenuat*,
      alleviat*, mitigat*, lessen*, suppress, suppresses, suppressed, suppressing, suppression, shrink*, shrank, shrunk, shorten*, weaken*, fell, fallen, dropped, lower, shorter, smaller, fewer, halv*, eased, relieved, relieves`,
    answers: `lowest, less, weaker, slower, fall, falls, falling, drop, drops, dropping, delay*, slow, slows, slowed, slowing, block*, prevent*,
      protect*, relieving, relief, ease, eases, easing, curb*, dampen*, minimi*, cut, cuts, loss*, lost, abolish*, deplet*, impair*, amelior*, deteriorat*, worsen*,
      improv*, down, below, retard*, abat*, quench*, scaveng*, against, anti*, clear*, limit*, stop*, avoid*`,
  },
  better: {
    asks: `improv*, amelior*, alleviat*, reliev*`,
    answers: `better, attenuat*, mitigat*, lessen*, reduc*, decreas*, recover*, restor*, relief, ease, eased, eases, benefi*, enhanc*, protect*, repair*, resol*`,
  },
  worse: {
    asks: `worsen*, aggravat*, exacerbat*, deteriorat*`,
    answers: `worse, impair*, damag*, injur*, declin*, poorer, harm*, more severe`,
  },
  apart: [
    String.raw`May(?=\s\d)`,
    String.raw`(?:[Ii]n|[Oo]f|[Ff]rom|[Tt]o|[Aa]nd|[Uu]ntil|[Ss]ince|[Bb]y|[Ll]ate|[Ee]arly|\d{1,2})\sMay(?![a-z])`,
    String.raw`[Aa]s\s\w+\sas\spossible|[Mm]ay(?=\snot\sexceed)|[Ll]ikelihood\sratios?|[Mm]aximum\slikelihood`,
    String.raw`[Nn]ot\s(?:only|just|merely|simply|un(?!der)[a-z]+|infrequent[a-z]*|(?:to\s)?exceed[a-z]*)`,
    String.raw`[Nn]o\.\s?(?=\d|[A-Z])|[Nn]o\sdoubt|[Ww]hether\sor\snot|[Nn]onetheless|[Nn]evertheless|[Uu]nless`,
    String.raw`[Uu]n(?:der|i(?![nm])|til|ct)[a-z]*`,
    String.raw`[Gg](?:ive|ives|iving|ave|iven)\srise\sto|[Gg]rowth\s(?:factor|hormone|plate)s?|[Rr]educ(?:tase|ing\s(?:agent|sugar))[a-z]*`,
    String.raw`[Ll]ower\s(?:limb|extremit|lip|jaw|back|lobe|respiratory|gastro|urinary|abdom|half|part|bound|limit|left|right|third|margin|leg|quadrant)[a-z]*`,
    String.raw`(?:[Mm]embrane|[Aa]ction|[Ee]voked|[Rr]esting|[Rr]edox|[Zz]eta)\spotentials?`,
    String.raw`(?:[Aa]nti|[Pp]ro)-?inflammatory`,
    String.raw`(?:[Mm]ore|[Ll]ess)\sor\s(?:more|less)|[Uu]p\sto`,
  ],
};
