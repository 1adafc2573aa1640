/** Why a reading may be another one than was meant: a person should look at it [N11]. */
export type Doubt = 'separator' | 'currency' | 'unit' | 'magnitude' | 'share' | 'vague' | 'range' | 'rate' | 'year';
