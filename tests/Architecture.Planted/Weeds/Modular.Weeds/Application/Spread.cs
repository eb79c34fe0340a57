using Modular.Platform.UseCases;

namespace Modular.Weeds.Application;

/// <summary>No record, and public.</summary>
public class Spread(int width) : ICommand<Done>
{
    /// <summary>How far.</summary>
    public int Width => width;
}
