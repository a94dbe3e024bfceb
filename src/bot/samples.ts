import type { Answerer } from "../answering/answer.ts";
import type { Archive } from "../newspaper/archive.ts";
import { type SampleKey, shortKey } from "./callback-data.ts";
import { sampleQuestions } from "./messages.ts";
import { button, type View } from "./view.ts";

/** A question that the pages answer, offered as a button. */
export interface Sample {
  readonly key: SampleKey;
  readonly question: string;
}

/** How many people and topics are tried until one gives a question that is answered. */
const MAX_TRIED = 5;
const MAX_NAME = 20;

/** Up to three questions made from the archive: on a person, a topic and the newest day. Each was asked and is answered. */
export function createSamples(archive: Archive, answerer: Answerer): readonly Sample[] {
  const isAnswered = ({ question }: Sample) => answerer.ask(question).outcome !== "not-found";
  const candidates = [personSamples(archive), topicSamples(archive), daySamples(archive)];
  return candidates.flatMap((samples) => samples.find(isAnswered) ?? []);
}

/** The question of a pressed sample; null when its person or topic is no longer in the archive. */
export function sampleQuestion(archive: Archive, sample: SampleKey): string | null {
  switch (sample.kind) {
    case "day":
      return sampleQuestions.day(sample.day);
    case "person": {
      const person = archive.people.find(({ name }) => shortKey(name) === sample.key);
      return person === undefined ? null : sampleQuestions.person(person.name);
    }
    case "topic": {
      const topic = archive.topics.find(({ label }) => shortKey(label) === sample.key);
      return topic === undefined ? null : sampleQuestions.topic(topic.label);
    }
  }
}

/** The samples as buttons, a row each. */
export function sampleRows(samples: readonly Sample[]): View["keyboard"] {
  return samples.map(({ key, question }) => [button(question, { action: "ask", sample: key })]);
}

function personSamples({ people }: Archive): readonly Sample[] {
  return offered(people.map(({ name }) => name)).map((name) => ({
    key: { kind: "person", key: shortKey(name) },
    question: sampleQuestions.person(name),
  }));
}

function topicSamples({ topics }: Archive): readonly Sample[] {
  return offered(topics.map(({ label }) => label)).map((label) => ({
    key: { kind: "topic", key: shortKey(label) },
    question: sampleQuestions.topic(label),
  }));
}

function daySamples({ coverage }: Archive): readonly Sample[] {
  const day = coverage.to;
  return day === null ? [] : [{ key: { kind: "day", day }, question: sampleQuestions.day(day) }];
}

function offered(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.length <= MAX_NAME).slice(0, MAX_TRIED);
}
