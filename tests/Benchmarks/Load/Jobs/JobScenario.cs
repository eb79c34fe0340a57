namespace Load.Jobs;

/// <summary>What is measured of a job queue.</summary>
internal enum JobScenario
{
    /// <summary>Enqueue many in one call, then process them in one process.</summary>
    Process,

    /// <summary>The same in as many processes as suit it.</summary>
    Several,

    /// <summary>Through the library's own loop, where that is not the fastest way.</summary>
    Loop,

    /// <summary>From the enqueue to the handler's start, one job after the other.</summary>
    Latency,

    /// <summary>From the enqueue in one process to the handler's start in another, two hundred a second.</summary>
    Across,

    /// <summary>Single enqueues.</summary>
    Single,

    /// <summary>A million that wait already.</summary>
    Large,

    /// <summary>Runnable ones beside many that cannot run.</summary>
    Stuck,
}
