/** Languages that pretrained encoders learnt from, as their makers' lists have them: primary subtags of BCP 47. */

const tags = (list: string) => list.split(' ');

/** LaBSE's 109: Feng et al. 2022, appendix. */
export const LABSE = tags(
  'af sq am ar hy as az eu be bn bs bg ca ceb ny zh co hr cs da nl en eo et fi fr fy gl ka de el gu ht ha haw he hi hmn hu is ig id ga it ja jv kn kk km rw ko ku ky lo la lv lt lb mk mg ms ml mt mi mr mn my ne no or fa pl pt pa ro ru sm gd sr st sn sd si sk sl so es su sw sv tl tg ta tt te th bo tr tk uk ur ug uz vi cy wo xh yi yo zu',
);

/** XLM-R's, which multilingual E5 and BGE-M3 began from: Conneau et al. 2020, appendix A. */
export const XLM_R = tags(
  'af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr hu hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl ps pt ro ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh',
);

/** The fifty that sentence-transformers' multilingual models were distilled for: Reimers & Gurevych 2020. */
export const DISTILLED = tags(
  'ar bg ca cs da de el en es et fa fi fr gl gu he hi hr hu hy id it ja ka ko ku lt lv mk mn mr ms my nb nl pl pt ro ru sk sl sq sr sv th tr uk ur vi zh',
);
