import 'exosome-quiz/preact';
import type { QuizLeadEvent } from 'exosome-quiz';

interface QuizProps {
  clinicName: string;
  config: object;
  firstScreen: string;
  onEvent: (line: string) => void;
}

function sendLead({ detail, signal }: QuizLeadEvent): Promise<Response> {
  return fetch('/leads', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(detail), signal });
}

export function Quiz({ clinicName, config, firstScreen, onEvent }: QuizProps) {
  return (
    <exosome-quiz
      clinic-name={clinicName}
      without-intro
      config={config}
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
    />
  );
}
