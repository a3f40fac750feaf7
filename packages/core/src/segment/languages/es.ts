import type { LanguageList } from './facts.ts';

export const es: LanguageList = {
  never: `Sr Sra Srta Sres Sras D Dña Dr Dra Dres Prof Profa Lic Ing Arq Gral Cnel Tte Cap Sto Sta Excmo Excma Ilmo Mons Fr
    p.ej ej aprox c.f cf vs admón av avda ca cía dpto ed pza tel ud uds vd vds máx mín`,
  number: `n núm nro n.º p pp pág págs art arts cap vol t fig tel § ene feb abr ago sept oct nov dic`,
  within: `s.a s.l s.r.l ee.uu inc ltd co corp jr u.s a.c d.c a.m p.m rr.hh cía`,
  ends: `etc km kg cm mm min h mill`,
  months: `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
  starters: `El La Los Las Lo Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Eso Aquel Aquella Él Ella Ellos Ellas Yo Tú
    Nosotros Usted Ustedes Su Sus Mi Mis Tu Nuestro Nuestra Se Me Te Le Les Nos Y E O U Pero Sino Aunque Porque Como Cuando
    Donde Mientras Si Sin Según Sobre Tras Con Contra De Del Desde Durante En Entre Hacia Hasta Para Por A Al Ante Bajo Así
    Además Ahora Antes Después Entonces Luego También Tampoco Todavía Ya No Ni Sí Nadie Nada Nunca Ningún Ninguna Algunos
    Algunas Alguien Algo Muchos Muchas Mucho Más Menos Muy Otro Otra Otros Otras Cada Cualquier Todo Toda Todos Todas Tanto
    Tan Qué Quién Quien Cuál Cómo Cuándo Dónde Es Era Fue Ha Había Hay Hoy Ayer Mañana Aquí Allí Ambos Sólo Solo`,
};
