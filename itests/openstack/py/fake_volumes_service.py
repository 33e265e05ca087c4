# SPDX-License-Identifier: Apache-2.0
"""Entry points of Cinder's services.

Debian 12's oslo.messaging 14.0.3 keeps only a list of safe keys of a notification's context; Cinder 21 then finds
read_deleted=None in it and raises, so that API calls that send a notification answer 500. It gets the default that
Cinder 22 has.
"""
import importlib


def _run(module):
    command = importlib.import_module(module)  # first of all: it patches the standard library for eventlet
    from cinder import context
    from_dict = context.RequestContext.from_dict.__func__

    def with_default(cls, values):
        return from_dict(cls, dict(values, read_deleted=values.get('read_deleted') or 'no'))

    context.RequestContext.from_dict = classmethod(with_default)
    return command.main()


def api():
    return _run('cinder.cmd.api')


def scheduler():
    return _run('cinder.cmd.scheduler')


def volume():
    return _run('cinder.cmd.volume')
