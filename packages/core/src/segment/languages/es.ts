import type { LanguageList } from './facts.ts';

export const es: LanguageList = {
  never: `Lcdo Lcda Sr Sra Srta Sres Sras D Dña Dr Dra Dres Prof Profa Lic Ing Arq Gral Cnel Tte Cap Sto Sta Excmo Excma Ilmo Mons
    Fr p.ej ej aprox c.f cf vs admón av avda ca dpto ed pza tel ud uds vd vds máx mín Sor P Pbro Rvdo Rvda Revdo Rev
    Dtor Dtora Ldo Lda Licdo Licda Abg Drs Mtro Mtra Gob Pdte Pdta Pres Vicepdte Alc Dip Sgto Cbo Alf Sarg Comte Cte Alte
    Tcnel Brig Gdor Emmo Emo Exc Ilma Ilmos Excmos S.M S.A.R V.I S.E Hno Hna Hnos Flia Fdo Fca Fdez Hdez Rdguez Mtnez Glez
    P.D v.g vgr id ibíd ibid op.cit ob.cit trad coord dir comp rev aum corr nac internac gral prov dist munic urb
    resid bco edif ctra p.º plza c esq pol.ind apdo fec tfno pol ind lab const farm Fam Catedr Conc Concej Div Exmo Exma Exmos Insp.Jefe`,
  number: `figs n núm nro n.º p pp pág págs art arts cap vol t fig tel § ene feb abr ago sept oct nov dic apdo caps ap apart
    párr párrs inc lib libr ley r.d rd dto doc docs exp anex secc sec ss num nº ref reg tít ilustr lám cuad tab gráf
    v vs vers vv pól depto dpto piso gén éx lev dt jos jue sam re cr sal prov ecl is jer ez mt mc lc jn hch rom cor
    gál ef flp col tes tim heb sant pe lun mié vie sáb dom apto`,
  within: `s.a s.l s.r.l ee.uu inc ltd co corp jr u.s a.c d.c a.m p.m rr.hh cía`,
  ends: `etc km kg cm mm min h mill izq dcha izda dcho`,
  months: `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
  weekdays: `lunes martes miércoles jueves viernes sábado domingo`,
  divisions: `capítulo cap libro parte tomo sección acto escena canto título artículo apartado lección carta salmo anexo`,
  starters: `El La Los Las Lo Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Eso Aquel Aquella Él Ella Ellos Ellas Yo Tú
    Nosotros Usted Ustedes Su Sus Mi Mis Tu Nuestro Nuestra Se Me Te Le Les Nos Y E O U Pero Sino Aunque Porque Como Cuando
    Donde Mientras Si Sin Según Sobre Tras Con Contra De Del Desde Durante En Entre Hacia Hasta Para Por A Al Ante Bajo Así
    Además Ahora Antes Después Entonces Luego También Tampoco Todavía Ya No Ni Sí Nadie Nada Nunca Ningún Ninguna Algunos
    Algunas Alguien Algo Muchos Muchas Mucho Más Menos Muy Otro Otra Otros Otras Cada Cualquier Todo Toda Todos Todas Tanto
    Tan Qué Quién Quien Cuál Cómo Cuándo Dónde Es Era Fue Ha Había Hay Hoy Ayer Mañana Aquí Allí Ambos Sólo Solo`,
  seldomLast: 'bcfghkmpqtvwx',
  codas: `bs ch ck cs ct dd ds ff ft gs ht ks ld ll lm ls lt mp ms nc nd nf ng nk ns nt ps pt rc rd rk rl rm rn rs rt sh
    sk ss st tc th ts tt tz wn zz`,
};
