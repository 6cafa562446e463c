"""The first window of a machine on which everything is tried: what shall be opened?"""
