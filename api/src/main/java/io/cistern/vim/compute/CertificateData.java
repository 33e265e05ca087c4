// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Certificate material handed to a machine with its user data (IFA 005 clause 8.4.10, Release 5). Either private
 * key and certificate file, or keystore file. Its text form shows no content.
 *
 * @param privateKey 0..N; private keys
 * @param certificateFile 0..N; certificates
 * @param keystoreFile 0..N; key stores that hold both
 * @param certSubjectData 0..N; subject data
 * @param certificateProfileName 0..N; profile names
 */
public record CertificateData(
        List<String> privateKey,
        List<String> certificateFile,
        List<String> keystoreFile,
        List<String> certSubjectData,
        List<String> certificateProfileName) {

    public CertificateData {
        privateKey = Attributes.list(privateKey, "privateKey");
        certificateFile = Attributes.list(certificateFile, "certificateFile");
        keystoreFile = Attributes.list(keystoreFile, "keystoreFile");
        certSubjectData = Attributes.list(certSubjectData, "certSubjectData");
        certificateProfileName = Attributes.list(certificateProfileName, "certificateProfileName");
    }

    /** Key and certificate as separate files. */
    public static CertificateData ofKeyAndCertificate(String privateKey, String certificateFile) {
        return new CertificateData(List.of(privateKey), List.of(certificateFile), List.of(), List.of(), List.of());
    }

    /** Key and certificate in one key store. */
    public static CertificateData ofKeystore(String keystoreFile) {
        return new CertificateData(List.of(), List.of(), List.of(keystoreFile), List.of(), List.of());
    }

    /** What can be shown of it: how many of each there are, subjects and profiles. */
    CertificateData withoutSecrets() {
        return new CertificateData(
                notShown(privateKey),
                notShown(certificateFile),
                notShown(keystoreFile),
                certSubjectData,
                certificateProfileName);
    }

    private static List<String> notShown(List<String> secrets) {
        return secrets.stream().map(secret -> Request.NOT_SHOWN).toList();
    }

    @Override
    public String toString() {
        return "CertificateData[not shown]";
    }
}
