import { notHere } from '../cloud-error'
import type { Value } from '../store/value'
import { isPlain } from '../store/value'

/** The stages of db.collection().aggregate() that are played here. */
const STAGES = new Set(
  '$match $sort $group $project $addFields $limit $skip $count $unwind $lookup $sortByCount $replaceRoot $sample $bucket'.split(
    ' ',
  ),
)

const OPERATORS = new Set(
  [
    '$abs $add $ceil $divide $exp $floor $ln $log $log10 $mod $multiply $pow $sqrt $subtract $trunc',
    '$arrayElemAt $arrayToObject $concatArrays $filter $in $indexOfArray $isArray $map $range $reduce $reverseArray $size $slice $zip $objectToArray',
    '$and $not $or $cmp $eq $gt $gte $lt $lte $ne $cond $ifNull $switch',
    '$dateFromParts $dateFromString $dateToString $dayOfMonth $dayOfWeek $dayOfYear $hour $isoDayOfWeek $isoWeek $isoWeekYear $millisecond $minute $month $second $week $year',
    '$literal $mergeObjects $allElementsTrue $anyElementTrue $setDifference $setEquals $setIntersection $setIsSubset $setUnion',
    '$concat $indexOfBytes $indexOfCP $split $strLenBytes $strLenCP $strcasecmp $substr $substrBytes $substrCP $toLower $toUpper',
    '$addToSet $avg $first $last $max $min $push $stdDevPop $stdDevSamp $sum $let',
  ].flatMap(line => line.split(' ')),
)

/** Refuses an unknown stage or operator before a single document is read. */
export function checkStage(stage: { key: string; value: Value }): void {
  if (!STAGES.has(stage.key)) throw notHere(`the aggregate stage ${stage.key}`)
  // $match has the query's operators and checks them itself; a lookup's pipeline is checked when it runs.
  if (stage.key !== '$match' && stage.key !== '$lookup') checkExpression(stage.value)
}

function checkExpression(value: Value): void {
  if (Array.isArray(value)) for (const item of value) checkExpression(item)
  if (!isPlain(value)) return
  for (const [key, child] of Object.entries(value)) {
    if (key.startsWith('$') && !OPERATORS.has(key)) throw notHere(`the aggregate operator ${key}`)
    if (key !== '$literal') checkExpression(child)
  }
}
