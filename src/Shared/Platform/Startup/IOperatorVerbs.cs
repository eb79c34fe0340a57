using System.CommandLine;

namespace Modular.Platform.Startup;

/// <summary>Verbs that a module gives the operator (<c>modular users grant</c>). They run with the database open, unless they are of the kind <see cref="CommandWithoutDatabase"/>, and migrations untouched.</summary>
public interface IOperatorVerbs
{
    /// <summary>The module's top verb with its sub-verbs; actions resolve what they need from <paramref name="services"/> in a scope of their own.</summary>
    Command Build(IServiceProvider services);
}
