// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.InfrastructureKind;
import io.cistern.pim.PimInterfaces;
import io.cistern.vim.VimInterfaces;
import java.util.List;

/** The interfaces that the standard asks of one kind of infrastructure, and where their elements come from. */
enum Door {
    VIM(VimInterfaces.ALL, "IFA 005", "D"),
    PIM(PimInterfaces.ALL, "IFA 053", "derived");

    private final List<Class<?>> interfaces;
    private final String standard;
    private final String mark;

    Door(List<Class<?>> interfaces, String standard, String mark) {
        this.interfaces = interfaces;
        this.standard = standard;
        this.mark = mark;
    }

    static Door to(InfrastructureKind kind) {
        return switch (kind) {
            case VIM -> VIM;
            case PIM -> PIM;
        };
    }

    List<Class<?>> interfaces() {
        return interfaces;
    }

    /** The document that defines operations and elements. */
    String standard() {
        return standard;
    }

    /** How sure an attribute is that the standard, as far as it is known, does not have. */
    String mark() {
        return mark;
    }

    /** What the interfaces exchange. */
    Elements elements() {
        return new Elements(interfaces);
    }
}
