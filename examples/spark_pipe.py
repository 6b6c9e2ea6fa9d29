"""Spark: records in, reports out, in order. A folder of part files comes out.

    spark-submit spark_pipe.py records.ndjson reports/ [PARTITIONS]

shuli and node must be on every executor's path.
"""
import sys

from pyspark.sql import SparkSession

records, reports, *partitions = sys.argv[1:]
context = SparkSession.builder.appName("shuli").getOrCreate().sparkContext
# checkCode: without it PySpark takes what a process that died has answered for the whole answer.
# 1 means that some records were bad, as their answers say: no reason to run the partition again.
(
    context.textFile(records, int(partitions[0]) if partitions else None)
    .pipe("sh -c 'shuli stream || [ $? -eq 1 ]'", checkCode=True)
    .saveAsTextFile(reports)
)
