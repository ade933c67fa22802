//! CRC-32 (ISO-HDLC), bit by bit over nibbles: a table of sixteen entries, small in WASM and fast enough.

const TABLE: [u32; 16] = table();

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 4 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

/// The checksum of some bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut value = u32::MAX;
    for byte in bytes {
        value ^= u32::from(*byte);
        value = TABLE[(value & 15) as usize] ^ (value >> 4);
        value = TABLE[(value & 15) as usize] ^ (value >> 4);
    }
    !value
}

#[cfg(test)]
mod tests {
    #[test]
    fn known_value() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
