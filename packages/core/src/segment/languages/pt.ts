import type { LanguageList } from './facts.ts';

export const pt: LanguageList = {
  never: `Sr Sra Srs Sras Srta D Dr Dra Drs Dras Prof Profa Eng Arq Exmo Exma Ilmo Gen Cel Ten Cap Sto Sta p.ex ex aprox
    cf vs av r al máx mín ca c.f v.g Pe Pes Revdo Rev Revmo Mons Côn Cón Fr Ir Irmã Emmo Emo Exmos Exmas Ilma Ilmos Ilmas
    Exc S Exa V.Exa V.S Sr.as Eng.º Eng.ª Dr.ª Sr.ª Prof.ª Arq.º Arq.ª Adv Des Min Dep Sen Gov Pref Ver Pres Vice-pres Sec
    Emb Cons Insp Del Alf Alm Ten.-Cel Maj Sgt Sarg Cb Sold Brig Comte Cmte Com Mal Ten.cel Cap.ten Ms MSc Esp Bel Belª
    Tec Téc Lic Profs Assoc Av Pç Pça Trav Tv R Rod Est Lg Lgo Al Jd Vl Cj Cond Ed Edif Bl Apto Fl Fls obs ref doc desp
    proc trad ed org orgs coord col rev cit ibid id op apud comp introd prov v vd vid ant port ingl lat bras pl sing
    fem masc lab farm const ind Fam Cat Cmdt Cap.Frag Cor Fed Dir`,
  number: `figs séc n núm no p pp pág págs art arts cap vol t fig tel § jan fev mar abr mai jun jul ago set out nov dez caps
    apt apto ap inc al alín anex an par parág lei dec decr dl port res reg proc liv livr pt pts ref doc item qd tab
    tabl il est gráf not vers v vv bl lt km sl cj fl fls f seç sec tít gn ex lv nm dt js jz sm rs cr pv is
    jr ez mt mc lc jo at rm cor gl ef fp cl ts tm hb tg pe seg qua qui sáb dom`,
  within: `s.a ltda lda cia inc ltd co corp jr eua e.u.a u.s a.c d.c a.m p.m`,
  ends: `etc km kg cm mm min h mi bi esq dto`,
  months: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro`,
  weekdays: `segunda terça quarta quinta sexta sábado domingo`,
  divisions: `capítulo cap livro parte tomo secção seção acto ato cena canto título artigo lição carta salmo anexo`,
  starters: `O A Os As Um Uma Uns Umas Este Esta Isto Estes Estas Esse Essa Isso Aquele Aquela Ele Ela Eles Elas Eu Tu Nós
    Você Vocês Seu Sua Seus Suas Meu Minha Nosso Nossa E Ou Mas Porém Porque Como Quando Onde Enquanto Se Sem Segundo Sobre
    Após Com Contra De Do Da Dos Das Desde Durante Em No Na Nos Nas Num Numa Entre Até Para Por Pelo Pela Ao À Aos Às Assim
    Além Agora Antes Depois Então Também Ainda Já Não Nem Sim Ninguém Nada Nunca Nenhum Nenhuma Alguns Algumas Alguém Algo
    Muitos Muitas Muito Mais Menos Outro Outra Outros Outras Cada Qualquer Todo Toda Todos Todas Tudo Tanto Tão Que Quem Qual
    É Era Foi Há Havia Hoje Ontem Amanhã Aqui Ali Ambos Só`,
  seldomLast: 'bcdfghkpqtvwx',
  codas: `bs ch ck cs ct dd ds ff fs ft gn gs ht ks ld ll lm ls lt mp ms nc nd nf ng nk ns nt ps pt rc rd rk rl rm rn rs
    rt sh sk sl ss st tc th ts tt tz wn ws zz`,
};
