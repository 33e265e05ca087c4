// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuirkProfilesTest {

    private static final BmcKind DELL = new BmcKind("Dell Inc.", "14G Monolithic", "7.10.30.00");

    @TempDir
    Path directory;

    @Test
    void profile_isChosenByManufacturer() {
        QuirkProfiles profiles = new QuirkProfiles(Optional.empty());

        assertThat(profiles.of(DELL).profile()).isEqualTo("dell-idrac");
        assertThat(profiles.of(DELL).repeatAfter()).containsEntry("SYS518", Duration.ofSeconds(15));
        assertThat(profiles.of(new BmcKind("HPE", "iLO 6", "1.55")).profile()).isEqualTo("hpe-ilo");
        assertThat(profiles.of(new BmcKind("AMI", "", "")).expand()).isFalse();
        assertThat(profiles.of(new BmcKind("Huawei", "iBMC", "5.61")).expand()).isFalse();
        assertThat(profiles.of(new BmcKind("Huawei", "iBMC", "5.62")).expand()).isTrue();
        assertThat(profiles.of(new BmcKind("Cisco Systems Inc.", "", "4.0(2g)")).profile())
                .isEqualTo("cisco-cimc");
        assertThat(profiles.of(new BmcKind("FUJITSU", "iRMC S5", "3.06P")).expand())
                .isFalse();
        assertThat(profiles.of(new BmcKind("ts_fujitsu", "", "")).profile()).isEqualTo("fujitsu-irmc");
        assertThat(profiles.of(new BmcKind("Inspur", "", "")).session()).isFalse();
        assertThat(profiles.of(new BmcKind("Lenovo", "XCC", "5.40")).profile()).isEqualTo("lenovo-xcc");
        assertThat(profiles.of(new BmcKind("OpenBMC", "", "2.17")).keepAlive()).isTrue();
        assertThat(profiles.of(new BmcKind("NVIDIA", "", "")).keepAlive()).isTrue();
        assertThat(profiles.of(new BmcKind("Somebody", "", "")).profile()).isEqualTo("generic");
    }

    @Test
    void profile_inheritsWhatItDoesNotSay_andTheOneThatMatchesMostIsTaken() throws IOException {
        write(
                "a.json",
                "my-dell",
                "\"extends\": \"dell-idrac\",",
                "\"manufacturer\": \"Dell.*\", \"firmware\": \"7\\\\..*\"");

        Quirks quirks = new QuirkProfiles(Optional.of(directory)).of(DELL);

        assertThat(quirks.profile()).isEqualTo("my-dell");
        assertThat(quirks.expand()).isFalse();
        assertThat(quirks.repeatAfter()).containsKey("SYS518");
        assertThat(quirks.session()).isTrue();
    }

    @Test
    void profile_takesEffect_whenItIsThere_andAsLongAsItIs() throws IOException {
        QuirkProfiles profiles = new QuirkProfiles(Optional.of(directory));
        assertThat(profiles.of(DELL).expand()).isTrue();

        write("a.json", "dell-idrac", "", "\"manufacturer\": \"Dell.*\"");
        assertThat(profiles.of(DELL).expand()).isFalse();

        Files.delete(directory.resolve("a.json"));
        assertThat(profiles.of(DELL).expand()).isTrue();
    }

    @Test
    void profiles_thatInheritInACircle_end() throws IOException {
        write("a.json", "a", "\"extends\": \"b\",", "\"manufacturer\": \"Dell.*\", \"model\": \".*\"");
        write("b.json", "b", "\"extends\": \"a\",", "\"manufacturer\": \"Other\"");

        assertThat(new QuirkProfiles(Optional.of(directory)).of(DELL).profile()).isEqualTo("a");
    }

    @Test
    void profile_isLeftOut_whenItIsWrong_andTheOthersStay() throws IOException {
        Files.writeString(directory.resolve("bad.json"), "{ not json");
        write("good.json", "good", "", "\"manufacturer\": \"Dell.*\", \"model\": \".*\"");

        assertThat(new QuirkProfiles(Optional.of(directory)).of(DELL).profile()).isEqualTo("good");
    }

    @Test
    void profile_isRefused_withTheReason() {
        assertRefused("{\"profile\": \"x\", \"switches\": {\"expand\": {\"value\": false}}}", "evidence");
        assertRefused("{\"profile\": \"x\", \"switches\": {\"fly\": {\"value\": 1, \"evidence\": \"seen\"}}}", "fly");
        assertRefused("{\"profile\": \"x\", \"match\": {\"model\": \"(\"}}", "match.model");
        assertRefused("{\"match\": {}}", "profile");
    }

    private static void assertRefused(String json, String names) {
        assertThatThrownBy(() -> QuirkProfile.parse("x.json", json))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("x.json")
                .hasMessageContaining(names);
    }

    private void write(String file, String name, String more, String match) throws IOException {
        Files.writeString(
                directory.resolve(file),
                "{\"profile\": \"" + name + "\", " + more + " \"match\": {" + match
                        + "}, \"switches\": {\"expand\": {\"value\": false, \"evidence\": \"a test\"}}}");
    }
}
