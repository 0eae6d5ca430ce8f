import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/**
 * The secrets and what each holds, as JSON. A person writes the values before the first deployment is used
 * (README, 部署); the template makes the empty vessels, and the local runner makes values of its own.
 * A ring is `{ kid, keys: { kid: base64 of 32 bytes } }`; `kid` names the key that new things are made with; those of
 * `venue` are whole numbers from 1 to 255, as a venue code spends one byte on them.
 *
 * Functions read them once a container. So a new key takes two steps, and all functions begin anew after each: first
 * it joins `keys`, then it becomes `kid`. In one step, whoever knows only the old key would not find a person that
 * was registered under the new one, and would make a second.
 */
export const secretPurposes = {
  tokens: 'Rings { session, venue, cursor, photo, voucher } that sign what we hand out',
  personal: 'Rings { encryption, lookup } for ID numbers and phones',
  wechat: '{ appId, appSecret, pushToken, encodingAesKey, previousEncodingAesKey? } of the mini-program',
} as const

export type SecretName = keyof typeof secretPurposes

type Props = { name: string; purpose: SecretName; encryptionKey: IKey }

/** A secret without a value. The L2 construct is passed over: it writes `.amazonaws.com` into the key's policy. */
export const createSecret = (scope: Construct, id: string, { name, purpose, encryptionKey }: Props) => {
  const secret = new CfnSecret(scope, id, {
    name,
    description: secretPurposes[purpose],
    kmsKeyId: encryptionKey.keyArn,
  })
  secret.applyRemovalPolicy(RemovalPolicy.RETAIN)
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Rotated by adding a key to the ring, which old values outlive; a blind replacement would lock people out.',
  })
  return secret
}
