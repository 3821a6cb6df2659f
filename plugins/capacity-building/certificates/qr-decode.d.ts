/** The one call of it that a test makes; a checkout that has not installed it yet is still checked. */
declare module "qr/decode.js" {
  export default function decodeQR(
    image: { width: number; height: number; data: Uint8ClampedArray },
    options?: { timeLimit?: number },
  ): string;
}
