import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Listener, listenHttp, PortTakenError } from "../../src/bot/listen-http.ts";

let listener: Listener | undefined;

afterEach(() => listener?.close());

describe("listenHttp", () => {
  it("says which variable names a port that is taken", async () => {
    listener = await listenHttp({ port: 0, setting: "PORT" }, (_, response) => response.end());

    const again = listenHttp({ port: listener.port, setting: "HEALTH_PORT" }, () => {});

    await expect(again).rejects.toBeInstanceOf(PortTakenError);
    await expect(again).rejects.toMatchObject({ exitCode: 78, message: expect.stringMatching(/^HEALTH_PORT: .*IN/) });
  });

  it("cuts off who sends headers too slowly (F37)", async () => {
    listener = await listenHttp({ port: 0, setting: "PORT", requestTimeoutMs: 200 }, (_, response) => response.end());
    const socket = connect(listener.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nX: ");
    const drip = setInterval(() => socket.write("y"), 20);
    let received = "";
    socket.on("data", (chunk) => (received += chunk));
    // What drips on after the end is refused.
    socket.on("error", () => {});

    await new Promise((resolve) => socket.on("close", resolve));

    clearInterval(drip);
    expect(received).toMatch(/^HTTP\/1.1 408 /);
  });

  it("finishes the replies under way when it is closed, and ends idle connections", async () => {
    const held: ServerResponse[] = [];
    listener = await listenHttp({ port: 0, setting: "PORT" }, (_, response) => held.push(response));
    const response = fetch(`http://127.0.0.1:${listener.port}/`);
    await expect.poll(() => held.length).toBe(1);

    const closed = listener.close();
    held[0]?.end("late");

    expect(await (await response).text()).toBe("late");
    await closed;
  });
});
