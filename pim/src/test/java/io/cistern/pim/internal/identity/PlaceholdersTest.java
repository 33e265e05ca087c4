// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "0",
                "0000000000",
                "1111111",
                "xxxxxxxx",
                "To be filled by O.E.M.",
                "To Be Filled By O.E.M",
                "Default string",
                "System Serial Number",
                "Not Specified",
                "None",
                "N/A",
                "123456789",
                "0123456789",
                "1234567",
                "Unspecified",
                "-",
                "........"
            })
    void serial_isNone_whereItsMakerLeftAPlaceholder(String reported) {
        assertThat(Placeholders.serial(reported)).isEmpty();
    }

    @Test
    void serial_isComparable_whateverItsCase() {
        assertThat(Placeholders.serial(" cz3a1b2c ")).contains("CZ3A1B2C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "03000200-0400-0500-0006-000700080009",
                "00020003-0004-0005-0006-000700080009",
                "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE",
                "12345678-1234-5678-90ab-cddeefaabbcc",
                "03020100-0504-0706-0809-0a0b0c0d0e0f",
                "00010203-0405-0607-0809-0a0b0c0d0e0f",
                "not a uuid"
            })
    void uuid_isNone_whereItsMakerLeftAPlaceholder(String reported) {
        assertThat(Placeholders.uuid(reported)).isEmpty();
    }

    @Test
    void uuid_isTheSame_inBothOrdersOfBytes() {
        assertThat(Placeholders.uuid("00112233-4455-6677-8899-aabbccddeeff"))
                .isPresent()
                .isEqualTo(Placeholders.uuid("33221100-5544-7766-8899-AABBCCDDEEFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0A:1B:2C:3D:4E:5F", "0a-1b-2c-3d-4e-5f", "0a1b.2c3d.4e5f", "0A1B2C3D4E5F"})
    void mac_isTheSame_inItsFourSpellings(String reported) {
        assertThat(Placeholders.mac(reported)).contains("0a:1b:2c:3d:4e:5f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "1234", "no address"})
    void mac_isNone_whereItStandsForNone(String reported) {
        assertThat(Placeholders.mac(reported)).isEmpty();
    }
}
