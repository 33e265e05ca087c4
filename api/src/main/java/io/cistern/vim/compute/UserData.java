// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Data that customises a machine when it boots, transparent to the VIM (IFA 005 clause 8.4.10). Its text form
 * shows no content.
 *
 * @param content 1; the user data as text, at most {@value #MAX_BYTES} bytes in UTF-8
 * @param method 0..1; the medium; absent: as the VIM chooses
 * @param certificateData 0..N; certificate material, only with certificate delegation
 */
public record UserData(String content, Optional<UserDataMethod> method, List<CertificateData> certificateData) {

    public UserData {
        Attributes.required(content, "content");
        method = Attributes.optional(method);
        certificateData = Attributes.list(certificateData, "certificateData");
    }

    /** The most bytes that the content has in UTF-8. */
    public static final int MAX_BYTES = 65_535;

    /** User data by the medium that the VIM chooses. */
    public static UserData of(String content) {
        return new UserData(content, Optional.empty(), List.of());
    }

    /** What can be shown of it: the medium. */
    UserData withoutSecrets() {
        return new UserData(
                Request.NOT_SHOWN,
                method,
                certificateData.stream().map(CertificateData::withoutSecrets).toList());
    }

    @Override
    public String toString() {
        return "UserData[content=not shown, method=" + method + ", certificateData=" + certificateData + "]";
    }
}
