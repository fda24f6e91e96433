import 'exosome-quiz/react';
import type { QuizLeadEvent } from 'exosome-quiz';
import { useEffect, useState } from 'react';

interface QuizProps {
  clinicName: string;
  config: object;
  firstScreen: string;
  onEvent: (line: string) => void;
}

function sendLead({ detail, signal }: QuizLeadEvent): Promise<Response> {
  return fetch('/leads', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(detail), signal });
}

/**
 * React gives an element that a server wrote neither listeners nor properties until it renders again
 * (https://github.com/react/react/issues/35446). So the listeners come first, then the element's class, which is then
 * heard to be ready, and then what only the class has a property for.
 */
function useDefinition(): boolean {
  const [stage, setStage] = useState<'served' | 'heard' | 'defined'>('served');
  useEffect(() => {
    if (stage === 'served') setStage('heard');
    if (stage === 'heard') void import('exosome-quiz/define').then(() => setStage('defined'));
  }, [stage]);
  return stage === 'defined';
}

export function Quiz({ clinicName, config, firstScreen, onEvent }: QuizProps) {
  const isDefined = useDefinition();
  return (
    <exosome-quiz
      clinic-name={clinicName}
      without-intro
      config={isDefined ? config : undefined}
      onquiz-ready={() => onEvent('quiz-ready')}
      onquiz-start={() => onEvent('quiz-start')}
      onquiz-step={(event) => onEvent(`quiz-step ${event.detail.screen}`)}
      onquiz-result={(event) => onEvent(`quiz-result ${event.detail.recommendation.primary?.id}`)}
      onquiz-lead={(event) => {
        onEvent(`quiz-lead ${event.detail.id}`);
        event.waitUntil(sendLead(event));
      }}
      onquiz-lead-sent={() => onEvent('quiz-lead-sent')}
      dangerouslySetInnerHTML={{ __html: firstScreen }}
      suppressHydrationWarning
    />
  );
}
