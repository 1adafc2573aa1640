import { expect, it } from 'vitest';
import { isSameLanguage, languageOf } from '../../../../shared/ingest/language.ts';

it.each([
  [
    'en',
    'The office of the port said that it was not aware of the boats, which had left on Friday with all of their crew.',
  ],
  [
    'fr',
    'Le bureau du port a dit que les bateaux sont partis vendredi avec tous les pêcheurs et que le maire est au courant.',
  ],
  [
    'de',
    'Das Hafenamt sagte, dass die Boote am Freitag mit der ganzen Mannschaft aus dem Hafen und auf das Meer gefahren sind.',
  ],
  [
    'es',
    'La oficina del puerto dijo que los barcos se fueron el viernes con toda su gente y que no sabe por qué lo hicieron.',
  ],
  ['ar', 'قال مكتب الميناء إن القوارب غادرت يوم الجمعة مع طاقمها'],
  ['el', 'Το γραφείο του λιμανιού είπε ότι τα καράβια έφυγαν'],
  ['zh', '港口办公室表示，船只已于星期五离开，全体船员都在船上。'],
  ['', '東京都港湾局横浜市消防局共同訓練実施計画書提出済の'],
  ['he', 'משרד הנמל אמר כי הסירות יצאו ביום שישי עם כל הצוות שלהן'],
  ['ja', '港の事務所は金曜日に船が出たと言いました。理由は分かりません。'],
  ['fa', 'اداره بندر گفت که قایق‌ها روز جمعه با همه‌ی خدمه رفتند و چیزی نگفت'],
  ['ru', 'Управление порта сообщило, что лодки ушли в пятницу со всеми людьми на борту и больше не вернулись'],
  [
    'fa',
    'مدیر بندر روز دوشنبه گفت که دوازده قایق پیش از طوفان به حوضچه داخلی منتقل شده‌اند و کسی آسیب ندیده است. سقف دو انبار از جا کنده شد و مردم شهر شب را در مدرسه گذراندند.',
  ],
  [
    'ur',
    'بندرگاہ کے سربراہ نے پیر کو کہا کہ طوفان آنے سے پہلے بارہ کشتیوں کو اندرونی حوض میں منتقل کر دیا گیا تھا اور کوئی زخمی نہیں ہوا۔ دو گوداموں کی چھتیں اڑ گئیں۔',
  ],
  ['ps', 'د بندر مشر د دوشنبې په ورځ وويل چې دولس کښتۍ د توپان نه مخکې دننه حوض ته وړل شوي دي او هېڅوک نه دي ټپي شوي.'],
  [
    'nb',
    'Havnesjefen sa mandag at tolv båter var blitt flyttet til det indre bassenget før stormen kom, og at ingen var blitt skadet, men to skur hadde mistet taket. Folk ble bedt om å holde seg hjemme, og skolene ble stengt til onsdag.',
  ],
  [
    'da',
    'Havnechefen sagde mandag, at tolv både var blevet flyttet til det indre bassin, før stormen kom, og at ingen var kommet til skade, men to skure havde mistet taget. Folk blev bedt om at blive hjemme, og skolerne blev lukket indtil onsdag.',
  ],
  [
    'sv',
    'Hamnchefen sade på måndagen att tolv båtar hade flyttats till den inre bassängen innan stormen kom och att ingen hade skadats, men två skjul hade förlorat taket. Folk uppmanades att stanna hemma och skolorna stängdes till onsdag.',
  ],
  [
    'nl',
    'De havenmeester zei maandag dat twaalf boten naar het binnenbassin waren gebracht voordat de storm kwam, en dat niemand gewond was geraakt, hoewel twee schuren hun dak hadden verloren.',
  ],
  [
    'pl',
    'Kapitan portu powiedział w poniedziałek, że dwanaście łodzi przeniesiono do wewnętrznego basenu przed nadejściem burzy i że nikt nie został ranny, choć dwie szopy straciły dachy.',
  ],
  [
    'tr',
    'Liman müdürü pazartesi günü yaptığı açıklamada, fırtına gelmeden önce on iki teknenin iç havuza taşındığını ve kimsenin yaralanmadığını söyledi. İki barakanın çatısı uçtu.',
  ],
  [
    'ru',
    'Начальник порта сообщил в понедельник, что двенадцать лодок были перемещены во внутреннюю гавань до прихода шторма и что никто не пострадал, хотя два сарая лишились крыш.',
  ],
  [
    'uk',
    'Начальник порту повідомив у понеділок, що дванадцять човнів перемістили до внутрішньої гавані до приходу шторму і що ніхто не постраждав, хоча два сараї втратили дахи.',
  ],
  [
    'sr',
    'Лучки капетан је у понедељак рекао да је дванаест чамаца премештено у унутрашњи базен пре него што је олуја стигла и да нико није повређен, иако су две шупе остале без крова.',
  ],
  [
    'sr-Latn',
    'Lučki kapetan je u ponedeljak rekao da je dvanaest čamaca premešteno u unutrašnji bazen pre nego što je oluja stigla i da niko nije povređen, iako su dve šupe ostale bez krova.',
  ],
  [
    'bg',
    'Началникът на пристанището каза в понеделник, че дванадесет лодки са били преместени във вътрешния басейн преди бурята и че никой не е пострадал.',
  ],
  [
    'pt',
    'O capitão do porto disse na segunda-feira que doze barcos foram levados para a bacia interior antes da tempestade e que ninguém ficou ferido, embora dois galpões tenham perdido o telhado.',
  ],
  [
    'gl',
    'O capitán do porto dixo o luns que doce barcos foron trasladados á dársena interior antes da tormenta e que ninguén resultou ferido, aínda que dous galpóns perderon o tellado.',
  ],
  [
    'ca',
    'El capità del port va dir dilluns que dotze vaixells havien estat traslladats a la dàrsena interior abans de la tempesta i que ningú no havia resultat ferit, tot i que dos coberts havien perdut la teulada.',
  ],
  [
    'it',
    'Il capitano del porto ha detto lunedì che dodici barche sono state spostate nel bacino interno prima della tempesta e che nessuno è rimasto ferito, anche se due capannoni hanno perso il tetto.',
  ],
  [
    'ro',
    'Căpitanul portului a declarat luni că douăsprezece bărci au fost mutate în bazinul interior înainte de furtună și că nimeni nu a fost rănit, deși două magazii și-au pierdut acoperișul.',
  ],
  ['', 'דער פּאָרט־מײַסטער האָט געזאָגט מאָנטיק אַז צוועלף שיפֿלעך זענען אַריבערגעפֿירט געוואָרן אין דעם אינעווייניקסטן באַסיין.'],
  ['ko', '항만 책임자는 월요일에 폭풍이 오기 전에 열두 척의 배를 내항으로 옮겼으며 다친 사람은 없다고 말했다.'],
  [
    'ckb',
    'بەڕێوەبەری بەندەر ڕۆژی دووشەممە گوتی کە دوازدە بەلەم پێش گەیشتنی گەردەلوولەکە گوازراونەتەوە بۆ حەوزی ناوەوە و کەس بریندار نەبووە.',
  ],
  ['hi', 'बंदरगाह प्रमुख ने सोमवार को कहा कि तूफान आने से पहले बारह नावों को भीतरी बंदरगाह में ले जाया गया था और कोई घायल नहीं हुआ।'],
  [
    'nn',
    'Hamnesjefen sa måndag at tolv båtar var flytte til det indre bassenget før stormen kom, og at ingen hadde vorte skadde, men eit naust hadde mista taket. Skulane er stengde til onsdag, og folk vart bedne om ikkje å gå ut.',
  ],
  [
    'hr',
    'Lučki kapetan rekao je u ponedjeljak da je dvanaest čamaca premješteno prije nego što je oluja stigla i da nitko nije ozlijeđen. Dvije su kuće ostale bez krova, gdje će se poslije mjeriti, a škole su također zatvorene tijekom tjedna.',
  ],
  ['', 'Lučki kapetan rekao je da je brod otišao, ali da nije sve kako bi bilo.'],
  ['', 'Boats left'],
  ['', ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ['nb-NO', 'no', true],
  ['hr', 'sr-Latn', true],
  ['EN-gb', 'en', true],
  ['de', 'nl', false],
  ['', 'en', false],
])('what is called %j may be called %j: %j', (one, other, isSame) => {
  expect(isSameLanguage(one, other)).toBe(isSame);
  expect(isSameLanguage(other, one)).toBe(isSame);
});
