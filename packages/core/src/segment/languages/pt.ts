import type { LanguageList } from './facts.ts';

export const pt: LanguageList = {
  never: `Sr Sra Srs Sras Srta D Dr Dra Drs Dras Prof Profa Eng Arq Exmo Exma Ilmo Gen Cel Ten Cap Sto Sta p.ex ex aprox cf vs
    av r al máx mín ca c.f v.g`,
  number: `séc n núm no p pp pág págs art arts cap vol t fig tel § jan fev mar abr mai jun jul ago set out nov dez`,
  within: `s.a ltda lda cia inc ltd co corp jr eua e.u.a u.s a.c d.c a.m p.m`,
  ends: `etc km kg cm mm min h mi bi`,
  months: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro`,
  starters: `O A Os As Um Uma Uns Umas Este Esta Isto Estes Estas Esse Essa Isso Aquele Aquela Ele Ela Eles Elas Eu Tu Nós
    Você Vocês Seu Sua Seus Suas Meu Minha Nosso Nossa E Ou Mas Porém Porque Como Quando Onde Enquanto Se Sem Segundo Sobre
    Após Com Contra De Do Da Dos Das Desde Durante Em No Na Nos Nas Num Numa Entre Até Para Por Pelo Pela Ao À Aos Às Assim
    Além Agora Antes Depois Então Também Ainda Já Não Nem Sim Ninguém Nada Nunca Nenhum Nenhuma Alguns Algumas Alguém Algo
    Muitos Muitas Muito Mais Menos Outro Outra Outros Outras Cada Qualquer Todo Toda Todos Todas Tudo Tanto Tão Que Quem Qual
    É Era Foi Há Havia Hoje Ontem Amanhã Aqui Ali Ambos Só`,
};
