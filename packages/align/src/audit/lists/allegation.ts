/**
 * Words that keep what somebody is accused of from being stated as a fact. `strong` ones do so wherever they stand; a word
 * that has other uses as well ("zou", "skal have") is `weak`: it counts as having kept the reservation, not as its loss.
 */
export const allegationWords: Readonly<Record<string, { readonly strong: string; readonly weak: string }>> = {
  en: {
    strong: 'alleg* purported* reportedly supposed* suspected accus* claim*',
    weak: 'would could may might said says say according suspect* apparent* seem* believed thought charg* complaint suing lawsuit plaintiff* indict* hav* assert* argu* maintain* contend* state* suggest* possibl* likely',
  },
  da: {
    strong:
      'angiveligt påstået påståede påstår hævder hævdede hævdes formodet formodede mistænkt* angivelig* anklag* beskyld* sigtet',
    weak: 'skulle skal ifølge siger sagde påstand* mistanke måske formentlig synes kan kunne ville sagsøg* søgsmål* anføre* mener mente',
  },
  nl: {
    strong:
      'vermeend* naar-verluidt beweert beweerde beweren zogenaamd* verdacht* beschuldig* vermoedelijk* aangeklaagd* betich*',
    weak: 'zou zouden volgens zegt zei stelt stellen lijkt mogelijk blijkbaar kan kunnen claim* aanklacht* misschien mocht waarschijnlijk',
  },
  de: {
    strong: 'angeblich* mutmaßlich* vermeintlich* behaupt* beschuldig* verdächtig* vorgeworfen vorwirft vorwurf* wirft',
    weak: 'soll sollen laut zufolge sei seien habe hätte würde könnte vermutlich wohl anscheinend sagt* klage* möglich*',
  },
  fr: {
    strong: 'présum* prétend* allégu* accus* soupçonn* supposé*',
    weak: 'aurait auraient serait seraient selon affirm* semble* dit plaint* peut-être pourrai* apparemment',
  },
  sv: {
    strong: 'påstådd* påstå* misstänk* förment* anklag* beskyll* hävda*',
    weak: 'skulle ska enligt säger sade sa kan kunde uppges tycks verkar förmodlig* möjlig* stäm*',
  },
  nb: {
    strong: 'angivelig* påstå* mistenk* hevde* beskyld* anklag* antatt*',
    weak: 'skulle skal ifølge sier sa kan kunne visstnok trolig muligens ser saksøk* søksmål* mener',
  },
};
