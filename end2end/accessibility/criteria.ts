// WCAG 2.2, levels A and AA: number, level, Danish name, the name of its place in the English text, and what the tool does
// about it. `hand` says what a person must do, because no machine can, or not all of it.

export type Criterion = string;
type Entry = { level: 'A' | 'AA' | 'AAA' | ''; name: string; slug: string; machine: 'ja' | 'delvis' | 'nej'; hand?: string };

/** Not of WCAG, but counted like it. */
export const OPENS = 'åbner';
export const PRACTICE = 'god praksis';

export const CRITERIA: Record<Criterion, Entry> = {
  '1.1.1': { level: 'A', name: 'Ikke-tekstbaseret indhold', slug: 'non-text-content', machine: 'delvis', hand: 'Siger teksten til billeder og ikoner det samme som billedet?' },
  '1.2.1': { level: 'A', name: 'Kun lyd og kun video (forudindspillet)', slug: 'audio-only-and-video-only-prerecorded', machine: 'nej', hand: 'Kun hvis der er kommet lyd eller video på siden.' },
  '1.2.2': { level: 'A', name: 'Undertekster (forudindspillet)', slug: 'captions-prerecorded', machine: 'nej', hand: 'Kun hvis der er kommet video på siden.' },
  '1.2.3': { level: 'A', name: 'Synstolkning eller mediealternativ (forudindspillet)', slug: 'audio-description-or-media-alternative-prerecorded', machine: 'nej', hand: 'Kun hvis der er kommet video på siden.' },
  '1.2.4': { level: 'AA', name: 'Undertekster (live)', slug: 'captions-live', machine: 'nej', hand: 'Kun hvis der er kommet direkte lyd eller video på siden.' },
  '1.2.5': { level: 'AA', name: 'Synstolkning (forudindspillet)', slug: 'audio-description-prerecorded', machine: 'nej', hand: 'Kun hvis der er kommet video på siden.' },
  '1.3.1': { level: 'A', name: 'Information og relationer', slug: 'info-and-relationships', machine: 'delvis', hand: 'Er det, der ser ud som en overskrift, en liste eller en gruppe, det også for skærmlæseren?' },
  '1.3.2': { level: 'A', name: 'Meningsfuld rækkefølge', slug: 'meaningful-sequence', machine: 'nej', hand: 'Læs siden fra ende til anden med skærmlæser: giver rækkefølgen mening?' },
  '1.3.3': { level: 'A', name: 'Sensoriske egenskaber', slug: 'sensory-characteristics', machine: 'nej', hand: 'Henviser teksten kun til form, farve eller sted (»knappen til højre«)?' },
  '1.3.4': { level: 'AA', name: 'Visningsretning', slug: 'orientation', machine: 'nej', hand: 'Vend telefonen: virker siden på begge leder?' },
  '1.3.5': { level: 'AA', name: 'Identificer inputformål', slug: 'identify-input-purpose', machine: 'delvis', hand: 'Har felter om personen selv (navn, e-mail, telefon) det rette autocomplete?' },
  '1.4.1': { level: 'A', name: 'Brug af farve', slug: 'use-of-color', machine: 'delvis', hand: 'Se siden i gråtoner: kan alt stadig forstås?' },
  '1.4.2': { level: 'A', name: 'Styring af lyd', slug: 'audio-control', machine: 'ja' },
  '1.4.3': { level: 'AA', name: 'Kontrast (minimum)', slug: 'contrast-minimum', machine: 'delvis', hand: 'Se på det, der står under »Skal ses af et menneske«, og på links og knapper under musen.' },
  '1.4.4': { level: 'AA', name: 'Ændring af tekststørrelse', slug: 'resize-text', machine: 'delvis', hand: 'Prøv også browserens »kun tekst«-zoom til 200 % (Firefox).' },
  '1.4.5': { level: 'AA', name: 'Billeder af tekst', slug: 'images-of-text', machine: 'nej', hand: 'Er der tekst i et billede?' },
  '1.4.10': { level: 'AA', name: 'Reflow (400 %)', slug: 'reflow', machine: 'delvis', hand: 'Gå hovedvejen igennem ved 400 % zoom.' },
  '1.4.11': { level: 'AA', name: 'Kontrast for ikke-tekstbaseret indhold', slug: 'non-text-contrast', machine: 'delvis', hand: 'Ikoner, diagrammer og tilstande (valgt, slået fra).' },
  '1.4.12': { level: 'AA', name: 'Tekstafstand', slug: 'text-spacing', machine: 'ja' },
  '1.4.13': { level: 'AA', name: 'Indhold ved hover eller fokus', slug: 'content-on-hover-or-focus', machine: 'nej', hand: 'Dukker der noget op, når musen eller fokus kommer? Kan det lukkes og læses?' },
  '2.1.1': { level: 'A', name: 'Tastatur', slug: 'keyboard', machine: 'delvis', hand: 'Gå hovedvejen igennem uden mus.' },
  '2.1.2': { level: 'A', name: 'Ingen tastaturfælde', slug: 'no-keyboard-trap', machine: 'ja' },
  '2.1.4': { level: 'A', name: 'Genvejstaster', slug: 'character-key-shortcuts', machine: 'nej', hand: 'Sker der noget, når man skriver et enkelt bogstav uden for et felt?' },
  '2.2.1': { level: 'A', name: 'Justerbar hastighed', slug: 'timing-adjustable', machine: 'delvis', hand: 'Lad siden stå i over to timer, og gå videre: er teksten væk, skal siden sige det, og ingen må miste det, de skriver nu.' },
  '2.2.2': { level: 'A', name: 'Pause, stop, skjul', slug: 'pause-stop-hide', machine: 'ja' },
  '2.3.1': { level: 'A', name: 'Højst tre glimt', slug: 'three-flashes-or-below-threshold', machine: 'nej', hand: 'Blinker noget?' },
  '2.4.1': { level: 'A', name: 'Spring over blokke', slug: 'bypass-blocks', machine: 'ja' },
  '2.4.2': { level: 'A', name: 'Sidetitler', slug: 'page-titled', machine: 'delvis', hand: 'Siger titlen, hvor man er, i ord folk bruger?' },
  '2.4.3': { level: 'A', name: 'Fokusrækkefølge', slug: 'focus-order', machine: 'delvis', hand: 'Er fokus det rigtige sted efter hvert trin?' },
  '2.4.4': { level: 'A', name: 'Formål med links (i kontekst)', slug: 'link-purpose-in-context', machine: 'delvis', hand: 'Læs listen over links med skærmlæser: siger de, hvor de fører hen?' },
  '2.4.5': { level: 'AA', name: 'Flere måder', slug: 'multiple-ways', machine: 'nej', hand: 'Kan svarene findes både ved at skrive og ved emner?' },
  '2.4.6': { level: 'AA', name: 'Overskrifter og etiketter', slug: 'headings-and-labels', machine: 'nej', hand: 'Siger overskrifter og etiketter, hvad der kommer?' },
  '2.4.7': { level: 'AA', name: 'Synligt fokus', slug: 'focus-visible', machine: 'ja' },
  '2.4.11': { level: 'AA', name: 'Fokus ikke tildækket (minimum)', slug: 'focus-not-obscured-minimum', machine: 'ja' },
  '2.4.12': { level: 'AAA', name: 'Fokus ikke tildækket (udvidet)', slug: 'focus-not-obscured-enhanced', machine: 'ja' },
  '2.5.1': { level: 'A', name: 'Pegebevægelser', slug: 'pointer-gestures', machine: 'nej', hand: 'Kræver noget to fingre eller en bestemt bevægelse?' },
  '2.5.2': { level: 'A', name: 'Annullering af klik', slug: 'pointer-cancellation', machine: 'nej', hand: 'Tryk ned på en knap, træk væk, og slip: sker der noget?' },
  '2.5.3': { level: 'A', name: 'Etiket i navn', slug: 'label-in-name', machine: 'ja' },
  '2.5.4': { level: 'A', name: 'Bevægelsesaktivering', slug: 'motion-actuation', machine: 'nej', hand: 'Sker der noget, når telefonen rystes eller vippes?' },
  '2.5.7': { level: 'AA', name: 'Trækbevægelser', slug: 'dragging-movements', machine: 'nej', hand: 'Skal noget trækkes?' },
  '2.5.8': { level: 'AA', name: 'Målstørrelse (minimum)', slug: 'target-size-minimum', machine: 'ja' },
  '3.1.1': { level: 'A', name: 'Sidens sprog', slug: 'language-of-page', machine: 'ja' },
  '3.1.2': { level: 'AA', name: 'Sprog i dele af indholdet', slug: 'language-of-parts', machine: 'delvis', hand: 'Enkelte fremmede ord og navne hører maskinen ikke.' },
  '3.2.1': { level: 'A', name: 'Fokus', slug: 'on-focus', machine: 'ja' },
  '3.2.2': { level: 'A', name: 'Input', slug: 'on-input', machine: 'nej', hand: 'Sker der noget uventet, når man skriver eller vælger?' },
  '3.2.3': { level: 'AA', name: 'Konsekvent navigation', slug: 'consistent-navigation', machine: 'ja' },
  '3.2.4': { level: 'AA', name: 'Konsekvent identifikation', slug: 'consistent-identification', machine: 'delvis', hand: 'Hedder det samme det samme på alle sider?' },
  '3.2.6': { level: 'A', name: 'Konsekvent hjælp', slug: 'consistent-help', machine: 'ja' },
  '3.3.1': { level: 'A', name: 'Identifikation af fejl', slug: 'error-identification', machine: 'ja' },
  '3.3.2': { level: 'A', name: 'Etiketter eller instruktioner', slug: 'labels-or-instructions', machine: 'delvis', hand: 'Ved man, hvad man skal skrive, før man skriver?' },
  '3.3.3': { level: 'AA', name: 'Fejlforslag', slug: 'error-suggestion', machine: 'nej', hand: 'Siger fejlen, hvordan den rettes?' },
  '3.3.4': { level: 'AA', name: 'Forebyggelse af fejl', slug: 'error-prevention-legal-financial-data', machine: 'nej', hand: 'Kan svarene ses efter og rettes, før de sendes?' },
  '3.3.7': { level: 'A', name: 'Gentagen indtastning', slug: 'redundant-entry', machine: 'nej', hand: 'Skal man skrive det samme to gange på vejen?' },
  '3.3.8': { level: 'AA', name: 'Tilgængelig godkendelse (minimum)', slug: 'accessible-authentication-minimum', machine: 'nej', hand: 'Der er intet login på siden. Kommer der et, så prøv det.' },
  '4.1.2': { level: 'A', name: 'Navn, rolle, værdi', slug: 'name-role-value', machine: 'delvis', hand: 'Siger skærmlæseren, hvad hver knap er, og hvad den gør?' },
  '4.1.3': { level: 'AA', name: 'Statusbeskeder', slug: 'status-messages', machine: 'delvis', hand: 'Bliver antal svar og »Kopieret« læst op, én gang, uden at fokus flytter sig?' },
  [PRACTICE]: { level: '', name: 'God praksis (ikke et krav i WCAG)', slug: '', machine: 'ja' },
  [OPENS]: { level: '', name: 'Siden kan åbnes', slug: '', machine: 'ja' },
};

/** In the order of the list. */
export const byNumber = (one: Criterion, other: Criterion) => ORDER.indexOf(one) - ORDER.indexOf(other);
const ORDER = Object.keys(CRITERIA);

/** `1.4.3 Kontrast (minimum)`. */
export const called = (criterion: Criterion) =>
  CRITERIA[criterion]?.level === '' ? CRITERIA[criterion].name : `${criterion} ${CRITERIA[criterion]?.name ?? ''}`.trim();

export const understanding = (criterion: Criterion) =>
  CRITERIA[criterion]?.slug ? `https://www.w3.org/WAI/WCAG22/Understanding/${CRITERIA[criterion].slug}` : undefined;
