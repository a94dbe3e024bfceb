import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz012345";

const SECRET = "abcdefghijklmnopqrstuvwxyz_-0123";

describe("readConfig", () => {
  it("has a default for every variable", () => {
    expect(readConfig({})).toEqual({
      botToken: null,
      pagesDir: "seeds",
      dataDir: "data",
      apiRoot: "https://api.telegram.org",
      proxyUrl: null,
      logLevel: "info",
      webhook: null,
      healthPort: null,
    });
  });

  it("takes an empty variable for one that is not set", () => {
    const empty = {
      BOT_TOKEN: "",
      PAGES_DIR: "",
      DATA_DIR: "",
      TELEGRAM_API_ROOT: "",
      TELEGRAM_PROXY: "",
      LOG_LEVEL: "",
      HEALTH_PORT: "",
      WEBHOOK_URL: "",
      WEBHOOK_SECRET: "",
      PORT: "",
    };

    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it("reads what is set", () => {
    const config = readConfig({ BOT_TOKEN: TOKEN, PAGES_DIR: "/pages", DATA_DIR: "/kept", LOG_LEVEL: "debug" });

    expect(config).toMatchObject({ botToken: TOKEN, pagesDir: "/pages", dataDir: "/kept", logLevel: "debug" });
  });

  it.each(["0", "65536", "-1", "80.5", "http", " 80", "0x50"])("refuses the port %j", (port) => {
    expect(() => readConfig({ HEALTH_PORT: port })).toThrow(/^HEALTH_PORT is .*: expected a port from 1 to 65535$/);
  });

  it("takes a webhook with its secret, on 8080 unless PORT is set", () => {
    const env = { BOT_TOKEN: TOKEN, WEBHOOK_URL: "https://bot.example/news", WEBHOOK_SECRET: SECRET };

    expect(readConfig(env).webhook).toEqual({ url: "https://bot.example/news", secret: SECRET, port: 8080 });
    expect(readConfig({ ...env, PORT: "3000" }).webhook?.port).toBe(3000);
    expect(readConfig({ ...env, WEBHOOK_URL: "http://127.0.0.1:8080/" }).webhook?.port).toBe(8080);
    expect(readConfig({ WEBHOOK_SECRET: SECRET, PORT: "3000" }).webhook).toBeNull();
  });

  it.each(["", SECRET.slice(1), `${SECRET}!`, "秘".repeat(32), "a".repeat(257), `${SECRET}\n`])(
    "refuses a webhook with the secret %j, without repeating it (S03)",
    (secret) => {
      const read = () => readConfig({ WEBHOOK_URL: "https://bot.example/", WEBHOOK_SECRET: secret });

      expect(read).toThrow(/^WEBHOOK_SECRET must be 32/);
      expect(read).not.toThrow(secret || "\u0000");
    },
  );

  it.each([
    "http://bot.example/",
    "bot.example",
    "ftp://127.0.0.1/",
    "http://127.0.0.1.example/",
    `https://x/bot${TOKEN}`,
  ])("refuses the webhook %s, without repeating it (S03)", (url) => {
    const read = () => readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET });

    expect(read).toThrow(/^WEBHOOK_URL/);
    expect(read).not.toThrow(url);
  });

  it("refuses one port for two servers", () => {
    const env = { WEBHOOK_URL: "https://bot.example/", WEBHOOK_SECRET: SECRET, HEALTH_PORT: "8080" };

    expect(() => readConfig(env)).toThrow(/^PORT and HEALTH_PORT/);
  });

  it.each([
    ["123456789", "no colon"],
    ["123456789:short", "a secret that is too short"],
    [` ${TOKEN}`, "a space before it"],
    [`bot${TOKEN}`, "the bot of the address"],
    [`${TOKEN}\n`, "a line end"],
    [" ", "blank"],
  ])("refuses the token %j (%s) without repeating it", (token) => {
    const read = () => readConfig({ BOT_TOKEN: token });

    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/^BOT_TOKEN is not a bot token/);
    expect(read).not.toThrow(token.trim() || "\u0000");
  });

  it("takes the trailing slashes off the API root", () => {
    expect(readConfig({ TELEGRAM_API_ROOT: "http://127.0.0.1:8081/" }).apiRoot).toBe("http://127.0.0.1:8081");
    expect(readConfig({ TELEGRAM_API_ROOT: "https://tg.example/api//" }).apiRoot).toBe("https://tg.example/api");
  });

  it.each(["api.telegram.org", "ftp://tg.example", "http://", "https://tg.example/?a=1"])(
    "refuses the API root %s",
    (root) => {
      expect(() => readConfig({ TELEGRAM_API_ROOT: root })).toThrow(/^TELEGRAM_API_ROOT/);
    },
  );

  it("does not show a token that stands in a wrong API root", () => {
    const read = () => readConfig({ TELEGRAM_API_ROOT: `api.telegram.org/bot${TOKEN}` });

    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow(TOKEN);
  });

  it("prefers TELEGRAM_PROXY to HTTPS_PROXY and that to ALL_PROXY", () => {
    const own = { TELEGRAM_PROXY: "socks5://own:1080" };
    const shared = { BOT_TOKEN: TOKEN, ALL_PROXY: "socks5://all:1080" };
    const https = { https_proxy: "http://https:3128", ...shared };

    expect(readConfig({ ...own, ...https }).proxyUrl).toBe("socks5://own:1080");
    expect(readConfig(https).proxyUrl).toBe("http://https:3128/");
    expect(readConfig(shared).proxyUrl).toBe("socks5://all:1080");
  });

  it("takes a proxy without a scheme for an http one", () => {
    expect(readConfig({ BOT_TOKEN: TOKEN, HTTPS_PROXY: "proxy:3128" }).proxyUrl).toBe("http://proxy:3128/");
  });

  it("reaches an API server on this machine directly, unless TELEGRAM_PROXY is set", () => {
    const local = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: "https://localhost:8081",
      HTTPS_PROXY: "http://proxy:3128",
      ALL_PROXY: "http://proxy:3128",
    };

    expect(readConfig(local).proxyUrl).toBeNull();
    expect(readConfig({ ...local, TELEGRAM_PROXY: "http://proxy:3128" }).proxyUrl).toBe("http://proxy:3128/");
  });

  it("refuses a proxy it can not use, naming the variable and keeping its password to itself", () => {
    const read = () => readConfig({ BOT_TOKEN: TOKEN, ALL_PROXY: "ftp://me:secret@proxy" });

    expect(read).toThrow(/^ALL_PROXY/);
    expect(read).not.toThrow(/secret/);
  });

  it("reads the proxies shared with other programs only where there is a bot to reach", () => {
    const shared = { HTTPS_PROXY: "ftp://proxy", all_proxy: "http://proxy:3128" };

    expect(readConfig(shared).proxyUrl).toBeNull();
    expect(() => readConfig({ TELEGRAM_PROXY: "ftp://proxy" })).toThrow(/^TELEGRAM_PROXY/);
  });

  it("refuses an unknown log level", () => {
    expect(() => readConfig({ LOG_LEVEL: "loud" })).toThrow('LOG_LEVEL is "loud"');
  });

  it("stands with every variable in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    const listed = [...example.matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name);

    expect(listed).toEqual([
      "BOT_TOKEN",
      "PAGES_DIR",
      "DATA_DIR",
      "TELEGRAM_API_ROOT",
      "TELEGRAM_PROXY",
      "LOG_LEVEL",
      "WEBHOOK_URL",
      "WEBHOOK_SECRET",
      "PORT",
      "HEALTH_PORT",
    ]);
  });
});
