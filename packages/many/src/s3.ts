import { AwsV4Signer } from 'aws4fetch';

/**
 * An object of S3, or of storage that speaks its language, as an address and headers to ask for it with. Who asks, and where, is
 * in the environment, by the names that all of AWS's programs know: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,
 * `AWS_SESSION_TOKEN`, `AWS_REGION`, and `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL` for storage elsewhere.
 *
 * @param address `s3://bucket/key`
 */
export async function signedS3(
  address: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ readonly url: URL; readonly headers: Record<string, string> }> {
  const { hostname: bucket, pathname: key } = new URL(address);
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
  if (!accessKeyId || !secretAccessKey) throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set');
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL;
  // buckets as hosts is what AWS wants; what stands for it elsewhere mostly has no names for them
  const url = endpoint
    ? new URL(`${endpoint.replace(/\/$/, '')}/${bucket}${key}`)
    : new URL(`https://${bucket}.s3.${region}.amazonaws.com${key}`);
  const signer = new AwsV4Signer({
    url: url.href,
    method: 'GET',
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: 's3',
    region,
  });
  const signed = await signer.sign();
  return { url: signed.url, headers: Object.fromEntries(signed.headers) };
}
