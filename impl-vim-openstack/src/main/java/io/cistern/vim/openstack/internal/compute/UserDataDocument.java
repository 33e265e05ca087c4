// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.vim.compute.CertificateData;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.UserDataMethod;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * User data as a machine of OpenStack finds it: the content alone, or, with certificate material, a MIME document of which
 * the content is the first part and each CertificateData one more, as JSON with the attributes of the standard.
 */
final class UserDataDocument {

    /** Nova counts the characters after encoding. */
    private static final int MAX_ENCODED = 65_535;

    private static final String LINE = "\r\n";

    private UserDataDocument() {}

    /** Refuses what OpenStack cannot carry. */
    static void refuseUnsupported(UserData data) {
        if (data.method().filter(UserDataMethod.NO_CLOUD::equals).isPresent()) {
            throw InfrastructureException.valueNotSupported(
                    "userData.method", "OpenStack has no NoCloud medium", "use a config drive or the metadata service");
        }
        boolean plain = data.method()
                .filter(UserDataMethod.CONFIG_DRIVE_PLAINTEXT::equals)
                .isPresent();
        if (plain && !data.certificateData().isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    "userData.method",
                    "is not CONFIG_DRIVE_PLAINTEXT with certificateData, which makes a document of several parts",
                    "choose CONFIG_DRIVE_MIME_MULTIPART");
        }
        if (encoded(data).length() > MAX_ENCODED) {
            throw InfrastructureException.invalidArgument(
                    data.certificateData().isEmpty() ? "userData.content" : "userData",
                    "has at most " + MAX_ENCODED / 4 * 3 + " bytes on OpenStack, which counts them encoded",
                    "shorten it, or have the machine fetch the rest when it boots");
        }
    }

    /** What Nova takes. The same user data gives the same text. */
    static String encoded(UserData data) {
        String document = data.certificateData().isEmpty() ? data.content() : multipart(data);
        return base64(Base64.getEncoder(), document);
    }

    private static String multipart(UserData data) {
        List<String> certificates =
                data.certificateData().stream().map(UserDataDocument::json).toList();
        // Of the content, so that a call that is repeated sends what it sent before; no part can contain it by chance.
        String boundary =
                "cistern-" + UUID.nameUUIDFromBytes((data.content() + certificates).getBytes(StandardCharsets.UTF_8));
        StringBuilder document = new StringBuilder("MIME-Version: 1.0" + LINE)
                .append("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"" + LINE + LINE);
        append(document, boundary, isMime(data.content()) ? data.content() : part("text/plain", "", data.content()));
        for (int i = 0; i < certificates.size(); i++) {
            String file = "Content-Disposition: attachment; filename=\"certificate-data-" + (i + 1) + ".json\"" + LINE;
            append(document, boundary, part("application/json", file, certificates.get(i)));
        }
        return document.append("--" + boundary + "--" + LINE).toString();
    }

    private static void append(StringBuilder document, String boundary, String part) {
        document.append("--" + boundary + LINE).append(part).append(LINE);
    }

    /** A part whose kind cloud-init finds out by its first line, as it does with user data that has no parts. */
    private static String part(String type, String header, String text) {
        return "Content-Type: " + type + "; charset=\"utf-8\"" + LINE + header + "Content-Transfer-Encoding: base64"
                + LINE + LINE + base64(Base64.getMimeEncoder(), text);
    }

    private static boolean isMime(String content) {
        String start = content.toLowerCase(Locale.ROOT);
        return start.startsWith("mime-version:") || start.startsWith("content-type:");
    }

    private static String json(CertificateData certificates) {
        try {
            return JsonEndpoint.json().writeValueAsString(certificates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of text have a form in JSON", e);
        }
    }

    private static String base64(Base64.Encoder encoder, String text) {
        return encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
