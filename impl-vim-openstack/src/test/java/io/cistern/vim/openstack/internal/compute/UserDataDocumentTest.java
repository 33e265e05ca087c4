// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.CertificateData;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.UserDataMethod;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UserDataDocumentTest {

    private static final String SCRIPT = "#!/bin/sh\necho Grüße\n";

    private static final CertificateData KEY = CertificateData.ofKeyAndCertificate("the key", "the certificate");

    @Test
    void content_isLeftAlone_withoutCertificates() {
        assertThat(document(UserData.of(SCRIPT))).isEqualTo(SCRIPT);
    }

    @Test
    void content_isTheFirstPart_withCertificates() {
        List<Part> parts = parts(document(with(SCRIPT, KEY, CertificateData.ofKeystore("the store"))));

        assertThat(parts).extracting(Part::text).first().isEqualTo(SCRIPT);
        assertThat(parts).extracting(Part::type).containsExactly("text/plain", "application/json", "application/json");
        assertThat(parts.get(1).text())
                .contains("\"privateKey\":[\"the key\"]", "\"certificateFile\":[\"the certificate\"]");
        assertThat(parts.get(2).text()).contains("\"keystoreFile\":[\"the store\"]");
    }

    @Test
    void content_isPartAsItStands_whenItHasPartsItself() {
        String inner =
                "Content-Type: multipart/mixed; boundary=\"inner\"\r\n\r\n--inner\r\n\r\n#!/bin/sh\r\n--inner--\r\n";

        assertThat(document(with(inner, KEY))).contains("\r\n" + inner + "\r\n--cistern-");
    }

    @Test
    void document_isTheSame_whenMadeAgain() {
        assertThat(document(with(SCRIPT, KEY)))
                .isEqualTo(document(with(SCRIPT, KEY)))
                .isNotEqualTo(document(with(SCRIPT, CertificateData.ofKeystore("another"))));
    }

    @Test
    void certificates_areRefused_inPlainText() {
        UserData plain = new UserData(SCRIPT, Optional.of(UserDataMethod.CONFIG_DRIVE_PLAINTEXT), List.of(KEY));

        assertThatThrownBy(() -> UserDataDocument.refuseUnsupported(plain))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                    assertThat(e.getMessage()).contains("userData.method", "CONFIG_DRIVE_MIME_MULTIPART");
                });
    }

    @Test
    void certificates_countForTheLimit() {
        String longest = "x".repeat(48_000);

        assertThatCode(() -> UserDataDocument.refuseUnsupported(UserData.of(longest)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> UserDataDocument.refuseUnsupported(with(longest, KEY)))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("userData")
                .hasMessageNotContaining("the key");
    }

    private record Part(String type, String text) {}

    private static UserData with(String content, CertificateData... certificates) {
        return new UserData(content, Optional.of(UserDataMethod.CONFIG_DRIVE_MIME_MULTIPART), List.of(certificates));
    }

    private static String document(UserData data) {
        return new String(Base64.getDecoder().decode(UserDataDocument.encoded(data)), StandardCharsets.UTF_8);
    }

    /** Reads as RFC 2046 has it: delimiters, a header, an empty line, a body. */
    private static List<Part> parts(String document) {
        Matcher boundary = Pattern.compile("boundary=\"([^\"]+)\"").matcher(document);
        assertThat(boundary.find()).isTrue();
        String[] pieces = document.split("--" + Pattern.quote(boundary.group(1)), -1);
        assertThat(pieces[pieces.length - 1]).isEqualTo("--\r\n");
        return List.of(pieces).subList(1, pieces.length - 1).stream()
                .map(piece -> piece.split("\r\n\r\n", 2))
                .map(halves -> new Part(
                        halves[0].replaceAll("(?s).*Content-Type: ([^;]+);.*", "$1"),
                        new String(Base64.getMimeDecoder().decode(halves[1]), StandardCharsets.UTF_8)))
                .toList();
    }
}
