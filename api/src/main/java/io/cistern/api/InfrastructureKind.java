// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** The two doors of IFA 052. */
public enum InfrastructureKind {
    /** Virtualised Infrastructure Manager; its services carry the property {@code vim.id}. */
    VIM("vim.id"),
    /** Physical Infrastructure Manager; its services carry the property {@code pim.id}. */
    PIM("pim.id");

    private final String idProperty;

    InfrastructureKind(String idProperty) {
        this.idProperty = idProperty;
    }

    /** The OSGi service property that names one infrastructure of this kind. */
    public String idProperty() {
        return idProperty;
    }
}
