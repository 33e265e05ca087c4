# SPDX-License-Identifier: Apache-2.0
"""nova-compute that finds its driver in this directory: Nova loads drivers from its package nova.virt only."""
import os


def main():
    from nova.cmd import compute  # first of all: it patches the standard library for eventlet
    import nova.virt
    nova.virt.__path__.append(os.path.dirname(os.path.abspath(__file__)))
    return compute.main()
