import type { Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { shownTopics } from "./browse-views.ts";
import { type SampleKey, shortKey } from "./callback-data.ts";
import { type Messages, messagesIn } from "./messages.ts";
import { button, type View } from "./view.ts";

/** A question that the pages answer, offered as a button. */
export interface Sample {
  readonly key: SampleKey;
  /** The name, the topic or the day (ISO) that it asks about. */
  readonly subject: string;
}

/** How many people and topics are tried until one gives a question that is answered. */
const MAX_TRIED = 5;
const MAX_NAME = 20;
/** Topics of officials, which readers do not come for; they are offered when there are no others. */
const DULL_TOPICS: ReadonlySet<string> = new Set([
  "领导活动与会议",
  "党建党务",
  "党风廉政",
  "人大政协",
  "人事任免",
  "精神文明与榜样",
  "区域合作",
  "经济运行",
]);

/** Up to three questions made from the archive: on a person, a topic and the newest day. Each was asked and is answered. */
export function createSamples(archive: Archive, answerer: Answerer): readonly Sample[] {
  const { sampleQuestions } = messagesIn("zh-hans");
  const isAnswered = ({ key, subject }: Sample) =>
    answerer.ask(sampleQuestions[key.kind](subject)).outcome !== "not-found";
  const candidates = [personSamples(archive), topicSamples(archive), daySamples(archive)];
  return candidates.flatMap((samples) => samples.find(isAnswered) ?? []);
}

/** The question of a pressed sample; null when its person or topic is no longer in the archive. */
export function sampleQuestion(archive: Archive, sample: SampleKey, { sampleQuestions }: Messages): string | null {
  const subject = subjectOf(archive, sample);
  return subject === undefined ? null : sampleQuestions[sample.kind](subject);
}

/** The samples as buttons, a row each. */
export function sampleRows(samples: readonly Sample[], { sampleLabels }: Messages): View["keyboard"] {
  return samples.map(({ key, subject }) => [button(sampleLabels[key.kind](subject), { action: "ask", sample: key })]);
}

function subjectOf(archive: Archive, sample: SampleKey): string | undefined {
  switch (sample.kind) {
    case "day":
      return sample.day;
    case "person":
      return archive.people.find(({ name }) => shortKey(name) === sample.key)?.name;
    case "topic":
      return archive.topics.find(({ label }) => shortKey(label) === sample.key)?.label;
  }
}

function personSamples({ people }: Archive): readonly Sample[] {
  return offered(people.map(({ name }) => name)).map((name) => ({
    key: { kind: "person", key: shortKey(name) },
    subject: name,
  }));
}

function topicSamples(archive: Archive): readonly Sample[] {
  const labels = shownTopics(archive).map(({ label }) => label);
  const dull = labels.filter((label) => DULL_TOPICS.has(label));
  return offered([...labels.filter((label) => !DULL_TOPICS.has(label)), ...dull]).map((label) => ({
    key: { kind: "topic", key: shortKey(label) },
    subject: label,
  }));
}

function daySamples({ coverage }: Archive): readonly Sample[] {
  const day = coverage.to;
  return day === null ? [] : [{ key: { kind: "day", day }, subject: day }];
}

function offered(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.length <= MAX_NAME).slice(0, MAX_TRIED);
}
