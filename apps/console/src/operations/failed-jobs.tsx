import { failedJobs, retryJob } from '@microcourt/domain/operations/contract';
import { Button } from 'antd';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Answered, Failure, Nothing } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { useDeed } from '../shared/use-deed.ts';
import { texts } from './texts.ts';

/** The jobs that were given up, each with a button to let it run again. */
export function FailedJobs() {
  const t = useWords(texts);
  const known = useAsk(failedJobs, {});
  const deed = useDeed();
  const retry = async (jobId: string) => {
    await deed.run(retryJob, { jobId });
    known.again();
  };
  return (
    <section className="card">
      <h2 className="card__title">{t('jobs.title')}</h2>
      <Failure error={deed.failure} />
      <Answered known={known} lines={3}>
        {(jobs) => (jobs.length === 0 ? <Nothing title={t('jobs.none')} hint={t('jobs.none.hint')} /> : (
          <table className="grid">
            <thead><tr><th>{t('jobs.job')}</th><th>{t('jobs.failure')}</th><th className="figure">{t('jobs.attempts')}</th><th>{t('jobs.at')}</th><th className="figure">{t('jobs.acts')}</th></tr></thead>
            <tbody>
              {jobs.map(({ jobId, job, failure, attempts, failedAt }) => (
                <tr key={jobId}>
                  <td>{job}</td><td>{failure}</td><td className="figure">{attempts}</td><td>{momentText(failedAt)}</td>
                  <td className="figure"><Button size="small" disabled={deed.busy} onClick={() => void retry(jobId)}>{t('jobs.retry')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </Answered>
    </section>
  );
}
