// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Constraints;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rules on user data. */
final class UserDataRules {

    private UserDataRules() {}

    static void check(String path, UserData userData) {
        int bytes = userData.content().getBytes(StandardCharsets.UTF_8).length;
        Constraints.check(
                bytes <= UserData.MAX_BYTES,
                path + ".content",
                "has at most " + UserData.MAX_BYTES + " bytes in UTF-8, not " + bytes,
                "shorten it, or have the machine fetch the rest when it boots");
        Constraints.each(path + ".certificateData", userData.certificateData(), UserDataRules::check);
    }

    private static void check(String path, CertificateData data) {
        boolean files = !data.privateKey().isEmpty() && !data.certificateFile().isEmpty();
        boolean anyFile =
                !data.privateKey().isEmpty() || !data.certificateFile().isEmpty();
        boolean keystore = !data.keystoreFile().isEmpty();
        Constraints.check(
                files != keystore && anyFile != keystore,
                path,
                "has either privateKey and certificateFile, or keystoreFile",
                "give the one or the other");
        List.of(data.privateKey(), data.certificateFile(), data.keystoreFile())
                .forEach(part -> Constraints.maxItems(path, part, Constraints.MAX_ELEMENTS));
        Constraints.each(path + ".certSubjectData", data.certSubjectData(), Constraints::text);
        Constraints.each(path + ".certificateProfileName", data.certificateProfileName(), Constraints::text);
    }
}
