// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

/**
 * Where something is on a BMC. Two spellings that differ in a slash at the end are one link; the spelling of the BMC is
 * kept, since some redirect every other.
 */
public final class Link {

    /** The service root, with {@code /redfish} the only address that is known beforehand (DSP0266 6.1). */
    public static final Link ROOT = new Link("/redfish/v1/", "");

    /** The same as some spell it who know it in no other way. */
    public static final Link BARE_ROOT = new Link("/redfish/v1", "");

    private final String path;
    private final String fragment;

    /** Where the schemas say that a collection of the service root is (DSP0268): for roots that lead nowhere. */
    public static Link collection(String name) {
        return new Link(ROOT.path + name, "");
    }

    /**
     * @param path what is asked for, query included
     * @param fragment a JSON pointer into the answer; empty: the whole answer
     */
    Link(String path, String fragment) {
        this.path = path;
        this.fragment = fragment;
    }

    /** What is asked for, query included. */
    public String path() {
        return path;
    }

    /** A JSON pointer into the answer; empty: the whole answer. */
    public String fragment() {
        return fragment;
    }

    /** The whole resource that this is a part of. */
    public Link whole() {
        return fragment.isEmpty() ? this : new Link(path, "");
    }

    /** The same with one more parameter of the query, written as it is sent. */
    public Link query(String parameter) {
        return new Link(path + (path.indexOf('?') < 0 ? '?' : '&') + parameter, fragment);
    }

    private String key() {
        String stripped = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return fragment.isEmpty() ? stripped : stripped + "#" + fragment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && key().equals(link.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return fragment.isEmpty() ? path : path + "#" + fragment;
    }
}
