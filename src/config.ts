type LogLevel = "error" | "warn" | "info" | "debug";

/** How Telegram brings updates to the bot. */
interface Webhook {
  /** Where Telegram sends them. */
  readonly url: string;
  /** What Telegram must show with each. */
  readonly secret: string;
  /** Where the bot listens for them. */
  readonly port: number;
}

/** Everything the environment decides, checked. */
export interface Config {
  /** Null: chat in the terminal. */
  readonly botToken: string | null;
  readonly pagesDir: string;
  /** Where the bot keeps what must outlive a restart. */
  readonly dataDir: string;
  /** Bot API server, without a trailing slash. */
  readonly apiRoot: string;
  /** Null: connect directly. */
  readonly proxyUrl: string | null;
  readonly logLevel: LogLevel;
  /** Null: updates are polled. */
  readonly webhook: Webhook | null;
  /** Where /healthz and /metrics are served; null: nowhere. */
  readonly healthPort: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A variable holds a value that can not be used. The message names the variable and never shows a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly exitCode = 78;
}

/** As @BotFather gives it: 123456789:AAF-abcdefghijklmnopqrstuvwxyz012345 */
const TOKEN = /^\d{3,20}:[\w-]{30,100}$/;
const LOG_LEVELS: readonly LogLevel[] = ["error", "warn", "info", "debug"];
const PROXY_PROTOCOLS: readonly string[] = ["http:", "https:", "socks5:", "socks5h:"];
const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
/** What Telegram takes as secret_token, and long enough that nobody guesses it. */
const SECRET = /^[\w-]{32,256}$/;
const DEFAULT_PORT = 8080;
const MAX_PORT = 65_535;
const DEFAULT_API_ROOT = "https://api.telegram.org";

/**
 * Reads every variable once. An empty variable counts as not set, so that a copied `.env.example` works.
 * @throws ConfigError for a value that can not be used.
 */
export function readConfig(env: Environment): Config {
  const apiRoot = readApiRoot(env);
  return {
    botToken: readToken(env),
    pagesDir: env.PAGES_DIR || "seeds",
    dataDir: env.DATA_DIR || "data",
    apiRoot: apiRoot.href.replace(/\/+$/, ""),
    proxyUrl: readProxyUrl(env, apiRoot),
    logLevel: readLogLevel(env),
    webhook: readWebhook(env),
    healthPort: readPort(env, "HEALTH_PORT"),
  };
}

function readToken(env: Environment): string | null {
  const token = env.BOT_TOKEN;
  if (!token) return null;
  if (TOKEN.test(token)) return token;
  throw new ConfigError(
    "BOT_TOKEN is not a bot token: expected digits, a colon and 35 letters, as @BotFather gives it",
  );
}

function readApiRoot(env: Environment): URL {
  const value = env.TELEGRAM_API_ROOT || DEFAULT_API_ROOT;
  const url = parseUrl(value);
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.search !== "" || url.hash !== "") {
    // An address copied with its /bot<token> would show the token: it is not repeated.
    throw new ConfigError("TELEGRAM_API_ROOT is not the http(s) address of a Bot API server");
  }
  return url;
}

/**
 * TELEGRAM_PROXY is meant for us and always taken; the variables shared with other programs as these take them, and
 * only where there is a bot to reach: a chat in the terminal must not end for a proxy that it never asks.
 */
function readProxyUrl(env: Environment, apiRoot: URL): string | null {
  const own = readProxyVariable(env, "TELEGRAM_PROXY");
  if (own !== null || !env.BOT_TOKEN || LOOPBACK_HOSTS.includes(apiRoot.hostname)) return own;
  const forHttps = apiRoot.protocol === "https:" ? ["HTTPS_PROXY", "https_proxy"] : [];
  for (const name of [...forHttps, "ALL_PROXY", "all_proxy"]) {
    const shared = readProxyVariable(env, name);
    if (shared !== null) return shared;
  }
  return null;
}

function readProxyVariable(env: Environment, name: string): string | null {
  const value = env[name];
  if (!value) return null;
  // `proxy:3128` without a scheme means http, as it does for curl.
  const url = parseUrl(value.includes("://") ? value : `http://${value}`);
  if (url !== null && PROXY_PROTOCOLS.includes(url.protocol) && url.hostname !== "") return url.href;
  // The value may hold a password: it is not repeated.
  throw new ConfigError(`${name} is not a proxy address: expected http://, https:// or socks5:// with a host`);
}

function readLogLevel(env: Environment): LogLevel {
  const value = (env.LOG_LEVEL || "info").toLowerCase();
  const level = LOG_LEVELS.find((name) => name === value);
  if (level !== undefined) return level;
  throw new ConfigError(`LOG_LEVEL is ${JSON.stringify(value)}: expected one of ${LOG_LEVELS.join(", ")}`);
}

function readWebhook(env: Environment): Webhook | null {
  if (!env.WEBHOOK_URL) return null;
  const url = parseUrl(env.WEBHOOK_URL);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK_HOSTS.includes(url.hostname));
  // The address may hold a token or a password: it is not repeated.
  if (url === null || !isSafe) throw new ConfigError("WEBHOOK_URL is not an https address");
  if (env.BOT_TOKEN && decodeURIComponent(url.href).includes(env.BOT_TOKEN)) {
    throw new ConfigError(
      "WEBHOOK_URL holds the bot's token, which would stand in the logs of others: take another path",
    );
  }
  const secret = env.WEBHOOK_SECRET ?? "";
  if (!SECRET.test(secret)) throw new ConfigError("WEBHOOK_SECRET must be 32 to 256 of the characters A-Z a-z 0-9 _ -");
  const port = readPort(env, "PORT") ?? DEFAULT_PORT;
  if (port === readPort(env, "HEALTH_PORT")) throw new ConfigError("PORT and HEALTH_PORT are the same");
  return { url: url.href, secret, port };
}

function readPort(env: Environment, name: string): number | null {
  const value = env[name];
  if (!value) return null;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= MAX_PORT) return port;
  throw new ConfigError(`${name} is ${JSON.stringify(value)}: expected a port from 1 to ${MAX_PORT}`);
}

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
