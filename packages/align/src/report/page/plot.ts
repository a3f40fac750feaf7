// what is pointed at is told below the plot
const told = document.querySelector('#told')!;

function show({ target }: Event): void {
  const path = target instanceof Element ? target.closest('path') : null;
  if (!path) return;
  document.querySelector('.lit')?.classList.remove('lit');
  path.classList.add('lit');
  const text = document.getElementById(path.getAttribute('aria-labelledby')!)!;
  told.replaceChildren(...text.cloneNode(true).childNodes);
}

for (const name of ['pointerover', 'pointerdown', 'focusin']) document.addEventListener(name, show);

// Tab leads to a text, arrows go on in it
document.addEventListener('keydown', ({ key, target }) => {
  const step = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
  if (!(target instanceof SVGPathElement) || !(key in step)) return;
  const next = target[step[key as keyof typeof step]] as SVGPathElement | null;
  if (!next) return;
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});
