### Every word of the page in English. CONTRIBUTING.md says how to add a language.

## addresses

## arrive

## backtest

## bench

## bench outcome

## catalogue

## codes

## compare

## compare sentences

## coverage

## detail

## export

## findings

## format

# Between thousands.
format-thousands = {","}
# Before decimals.
format-decimal = {"."}

## frame

## grid

## help

## holders

## least-changes

## overview

## palette

## planner

## plans

## privacy

## record

## remedies

## reports

## rule-editor

## rules

## shortcuts

## tables

## timeline

## words

## work

## worker
