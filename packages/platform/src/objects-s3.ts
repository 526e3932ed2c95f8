import {
  AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import type { ObjectsConfig } from './config.ts';
import { Unavailable } from './failures.ts';
import { ObjectsFull, type ObjectStore } from './object-store.ts';

/** S3 wants parts of at least 5 MiB; so much of an upload is held in memory. */
const PART = 8 * 1024 * 1024;

type Told = { name?: string; code?: string; $metadata?: { httpStatusCode?: number } };
const missing = (error: unknown): boolean => ['NoSuchKey', 'NotFound'].includes((error as Told).name ?? '') || (error as Told).$metadata?.httpStatusCode === 404;
const FULL = /^(XMinioStorageFull|QuotaExceeded|InsufficientStorage|EntityTooLarge)$/;

/** What an error of the store means to us. */
function readFailure(error: unknown): unknown {
  const { name = '', code = '', $metadata } = error as Told;
  const status = $metadata?.httpStatusCode ?? 0;
  if (FULL.test(name) || status === 507) return new ObjectsFull();
  if (status >= 500 || status === 429 || /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI)/.test(code) || /Timeout/.test(name)) return new Unavailable(5);
  return error;
}

async function guarded<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    throw readFailure(error);
  }
}

/** Parts of 8 MiB; the last is shorter. */
async function* parts(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ part: Buffer; last: boolean }> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    if (size >= PART) {
      yield { part: Buffer.concat(gathered), last: false };
      gathered = [];
      size = 0;
    }
    gathered.push(piece);
    size += piece.length;
  }
  yield { part: Buffer.concat(gathered), last: true };
}

/** Writes in parts, so that memory stays bounded and the object appears only when it is whole. */
class Upload {
  private readonly client: S3Client;
  private readonly at: { Bucket: string; Key: string };
  private id: string | undefined;
  private readonly done: { ETag: string | undefined; PartNumber: number }[] = [];

  constructor(client: S3Client, at: { Bucket: string; Key: string }) {
    this.client = client;
    this.at = at;
  }

  async take(part: Buffer, last: boolean): Promise<void> {
    if (last && this.id === undefined) return void (await this.client.send(new PutObjectCommand({ ...this.at, Body: part, ContentLength: part.length })));
    this.id ??= (await this.client.send(new CreateMultipartUploadCommand(this.at))).UploadId;
    const PartNumber = this.done.length + 1;
    const { ETag } = await this.client.send(new UploadPartCommand({ ...this.at, UploadId: this.id, PartNumber, Body: part, ContentLength: part.length }));
    this.done.push({ ETag, PartNumber });
    if (last) await this.client.send(new CompleteMultipartUploadCommand({ ...this.at, UploadId: this.id, MultipartUpload: { Parts: this.done } }));
  }

  async abort(): Promise<void> {
    if (this.id !== undefined) await this.client.send(new AbortMultipartUploadCommand({ ...this.at, UploadId: this.id })).catch(() => undefined);
  }
}

/** A bucket of anything that speaks S3 as a store. */
export async function createObjectsS3({ endpoint, region, bucket, accessKeyId, secretAccessKey }: Extract<ObjectsConfig, { kind: 's3' }>): Promise<ObjectStore> {
  const client = new S3Client({
    region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey }, ...(endpoint ? { endpoint } : {}),
    // Stores other than Amazon's know the newer checksums not always; every chunk is authenticated by us anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', maxAttempts: 4,
  });
  const at = (name: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key: `${name.slice(-2)}/${name.replaceAll(':', '.')}` });
  return {
    async write(name, bytes) {
      const upload = new Upload(client, at(name));
      try {
        for await (const { part, last } of parts(bytes)) await upload.take(part, last);
      } catch (error) {
        await upload.abort();
        throw readFailure(error);
      }
    },
    read: (name, from, to) => guarded(async () => {
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...at(name), Range: `bytes=${from}-${Math.max(from, to - 1)}` }));
        return Body as Readable as AsyncIterable<Buffer>;
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    }),
    size: (name) => guarded(async () => {
      try {
        return (await client.send(new HeadObjectCommand(at(name)))).ContentLength ?? 0;
      } catch (error) {
        if (missing(error)) return null;
        throw error;
      }
    }),
    remove: (name) => guarded(async () => void (await client.send(new DeleteObjectCommand(at(name))))),
  };
}
