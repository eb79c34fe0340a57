namespace Modular.Platform.Jobs;

/// <summary>What becomes of a job whose unique key another unfinished job has.</summary>
public enum UniquePolicy
{
    /// <summary>The waiting one stays as it is and its id is the answer.</summary>
    Keep,

    /// <summary>The waiting one gets the new arguments, time and priority. One that runs already runs to its end, and a new one is made beside it.</summary>
    Replace,

    /// <summary>The new one is refused.</summary>
    Reject,
}
